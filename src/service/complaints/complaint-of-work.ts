import type { ServiceContext } from '../context.ts';
import type { Work } from '../handlers/topic-handler.ts';
import { complaintOf, type Complaint } from './complaint.ts';

export async function complaintOfWork(context: ServiceContext, work: Work): Promise<Complaint> {
  const complaint = await complaintOf(context.database, { instanceId: work.instanceId });
  if (complaint) return complaint;
  throw new Error(`Expected to ${work.topic} at ${work.elementId}, but the case has no complaint`);
}
