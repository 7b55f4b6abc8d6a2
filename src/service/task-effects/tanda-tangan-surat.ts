import { signLetter } from '../letters/draft-letter.ts';
import type { ApplicationEffect } from './task-effect.ts';

/** Approved = signed by who completes the task; otherwise the draft goes back for a revision. */
export const signTheLetter: ApplicationEffect = async ({ values, applicationId, actor, now }, tx) => {
  if (values.suratDisetujui === true) await signLetter(tx, applicationId, actor.id, now);
  return {};
};
