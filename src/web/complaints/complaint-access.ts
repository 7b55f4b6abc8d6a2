import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { complainantOf } from '../../service/complaints/complainant.ts';
import { whyNotReadComplaint } from '../../service/complaints/complaint-policy.ts';
import { complaintOf, type Complaint } from '../../service/complaints/complaint.ts';
import type { PageRequest } from '../page.ts';

// Who opens a complaint: whoever complains (signed in, just having sent it, or with number and code), or somebody of
// the office who may read it. For anybody else it does not exist.

export interface ComplaintAccess {
  complaint: Complaint;
  /** As whom it is read, and its tasks are done. */
  as: Actor;
  isComplainant: boolean;
}

export async function complaintAccess(
  request: PageRequest,
  ticketNumber = request.params['ticket'] ?? '',
): Promise<ComplaintAccess> {
  const { services, actor, visit } = request;
  const complaint = await complaintOf(services.database, { ticketNumber });
  if (complaint && actor && complaint.complainantId === actor.id)
    return { complaint, as: actor, isComplainant: true };
  if (complaint && visit.receipts.includes(ticketNumber))
    return { complaint, as: complainantOf(complaint), isComplainant: true };
  if (complaint && actor && whyNotReadComplaint(actor, complaint) === undefined)
    return { complaint, as: actor, isComplainant: false };
  throw new Rejection('not-found', `open complaint ${ticketNumber}`, 'there is none for this person');
}
