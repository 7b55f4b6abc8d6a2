import { archiveLetter } from '../letters/archive-letter.ts';
import { letterOf } from '../letters/letter.ts';
import { applicationOfWork, type TopicHandler } from './topic-handler.ts';

/** The number was given with the signature; here the case gets it, and the letter is archived as PDF. */
export const numberLetter: TopicHandler = async (work, tx, context) => {
  const application = await applicationOfWork(context, work);
  const letter = await letterOf(context.database, application.id);
  if (!letter?.signedAt) throw new Error('Expected to number the letter, but it is not signed');
  if (letter.number === undefined) throw new Error('Expected to archive the letter, but it has no number');
  await archiveLetter(context, tx, { letter, application, now: work.now });
  return { nomorSurat: letter.number };
};
