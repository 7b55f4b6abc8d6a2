import type { ServiceContext } from '../context.ts';
import type { Work } from '../handlers/topic-handler.ts';
import { dataRequestOf, type DataRequest } from './data-request.ts';

export async function dataRequestOfWork(context: ServiceContext, work: Work): Promise<DataRequest> {
  const request = await dataRequestOf(context.database, { instanceId: work.instanceId });
  if (request) return request;
  throw new Error(`Expected to ${work.topic} at ${work.elementId}, but the case is no data request`);
}
