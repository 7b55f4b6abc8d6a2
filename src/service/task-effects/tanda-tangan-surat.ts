import { signLetter } from '../letters/draft-letter.ts';
import type { TaskEffect } from './task-effect.ts';

/** Approved = signed by who completes the task; otherwise the draft goes back for a revision. */
export const signTheLetter: TaskEffect = async ({ values, applicationId, actor, now }, tx) => {
  if (values.suratDisetujui === true) await signLetter(tx, applicationId, actor.id, now);
  return {};
};
