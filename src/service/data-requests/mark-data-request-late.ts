import type { TopicHandler } from '../handlers/topic-handler.ts';
import { dataRequestOfWork } from './data-request-of-work.ts';

/** The limit of the law has passed; the first such moment stays. */
export const markDataRequestLate: TopicHandler = async (work, tx, context) => {
  const { id } = await dataRequestOfWork(context, work);
  const at = work.now.toISOString();
  await tx.run('UPDATE data_requests SET late_at = ? WHERE id = ? AND late_at IS NULL', [at, id]);
  return {};
};
