import { actorOf, type Actor } from '../../identity/actor.ts';
import type { Complaint } from './complaint.ts';

// Who complains need not have an account. For the process everybody is somebody: with an account that, without one
// a person who exists for this complaint alone, may do its tasks and nothing else.

export const complainantIdOf = ({ id, complainantId }: Pick<Complaint, 'id' | 'complainantId'>): string =>
  complainantId ?? `complainant-${id}`;

/** Acts for whoever proved that the complaint is theirs. */
export const complainantOf = (complaint: Pick<Complaint, 'id' | 'complainantId' | 'ticketNumber'>): Actor => {
  const id = complainantIdOf(complaint);
  return actorOf({ id, username: id, name: complaint.ticketNumber, roles: [] });
};
