import { record } from '../../history/record.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { dataRequestOfWork } from './data-request-of-work.ts';
import { tellOfDataRequest } from './notify-of-data-request.ts';

/** `outcome` is what became of it; who asked is told that the answer is there. */
export const closeDataRequest: TopicHandler = async (work, tx, context) => {
  const request = await dataRequestOfWork(context, work);
  const { outcome = 'DIPENUHI' } = work.settings;
  const { instanceId, now: at } = work;
  await tx.run('UPDATE data_requests SET closed_at = ?, outcome = ? WHERE id = ? AND closed_at IS NULL', [
    at.toISOString(),
    outcome,
    request.id,
  ]);
  const content = { number: request.number, how: outcome };
  await record(tx, { type: 'data-request.closed', at, instanceId, content });
  await tellOfDataRequest(context, tx, work, request);
  return {};
};
