import { applicationOfWork, type TopicHandler } from './topic-handler.ts';

/** The first moment at which the maximum had passed; a later one changes nothing. */
export const markLate: TopicHandler = async (work, tx, context) => {
  const { id } = await applicationOfWork(context, work);
  await tx.run('UPDATE applications SET late_at = ? WHERE id = ? AND late_at IS NULL', [
    work.now.toISOString(),
    id,
  ]);
  return {};
};
