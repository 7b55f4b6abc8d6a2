import { draftLetter } from '../letters/draft-letter.ts';
import type { ApplicationEffect } from './task-effect.ts';

/** The draft waits for its signature; it has no number yet. */
export const draftTheLetter: ApplicationEffect = async ({ values, applicationId, now }, tx) => {
  await draftLetter(tx, applicationId, values, now);
  return {};
};
