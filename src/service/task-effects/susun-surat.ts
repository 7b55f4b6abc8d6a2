import { draftLetter } from '../letters/draft-letter.ts';
import { localeOf, type ApplicationEffect } from './task-effect.ts';

/** The draft waits for its signature; it has no number yet. */
export const draftTheLetter: ApplicationEffect = async (task, tx, context) => {
  const { values, applicationId, now } = task;
  await draftLetter(tx, { applicationId, values, now, locale: await localeOf(task, context) });
  return {};
};
