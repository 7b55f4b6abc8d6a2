import type { Actor } from '../../identity/actor.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintSettings } from './complaint-settings.ts';

// Who may read and handle a complaint. Nobody handles, or even finds, a complaint about themselves; who complains in
// confidence is known to the pejabat only, and to whoever wrote it down for them.

/** The obstacle, or undefined where the actor may read it; their own they read as its complainant. */
export function whyNotReadComplaint(
  actor: Actor,
  complaint: Pick<Complaint, 'subjectId'>,
): string | undefined {
  if (complaint.subjectId === actor.id) return 'it is about them';
  return actor.can('complaints.see') ? undefined : 'they do not handle complaints';
}

/** The same for doing its tasks, whatever list or link led there. */
export const whyNotHandleComplaint = (
  actor: Pick<Actor, 'id'>,
  complaint: Pick<Complaint, 'subjectId'>,
): string | undefined =>
  complaint.subjectId === actor.id ? 'it is about you: somebody else has to handle it' : undefined;

export const seesComplainant = (
  actor: Actor,
  complaint: Pick<Complaint, 'isConfidential' | 'receivedBy'>,
  { officerRole }: ComplaintSettings,
): boolean =>
  !complaint.isConfidential || complaint.receivedBy === actor.id || actor.roles.includes(officerRole);
