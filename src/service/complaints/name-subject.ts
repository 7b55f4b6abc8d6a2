import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { holdInstance } from '../../instances/lock-instance.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { keepMessage } from './complaint-messages.ts';
import { whyNotReadComplaint } from './complaint-policy.ts';
import { complaintOf, type Complaint } from './complaint.ts';
import { offerAnew } from './offer-anew.ts';
import { peopleOfService } from './people-of-service.ts';

// Whom a complaint is about is often known only once somebody has read it. From the same moment that person has none
// of its tasks in hand and is offered none. Why it was said stands with the complaint as a note, and goes with it;
// the history names accounts, not people.

export interface NamedSubject {
  readonly ticketNumber: string;
  /** Undefined: nobody of the office. */
  readonly subjectId: string | undefined;
  readonly reason: string;
}

/** Throws Rejection 'not-found', 'conflict' once it is closed, 'invalid'. */
export function nameSubject(context: ServiceContext, actor: Actor, named: NamedSubject): Promise<void> {
  const { database, clock } = context;
  const now = clock.now();
  return inTransaction(database, async (tx) => {
    const { instanceId } = await complaintFor(context, actor, named);
    if (instanceId !== undefined) await holdInstance(tx, instanceId);
    const complaint = await complaintFor(context, actor, named);
    await refuse(context, complaint, named);
    const { id, subjectId: former } = complaint;
    const subjectId = named.subjectId ?? null;
    await tx.run('UPDATE complaints SET subject_id = ? WHERE id = ?', [subjectId, id]);
    await keepMessage(tx, { complaintId: id, kind: 'note', content: named.reason, authorId: actor.id, now });
    await record(tx, {
      type: 'complaint.subject-named',
      at: now,
      instanceId,
      actorId: actor.id,
      content: { ticketNumber: named.ticketNumber, from: former ?? '', to: subjectId ?? '' },
    });
    await offerAnew(context, tx, { ...complaint, subjectId: named.subjectId }, now);
  });
}

async function complaintFor(
  { database }: ServiceContext,
  actor: Actor,
  { ticketNumber }: NamedSubject,
): Promise<Complaint> {
  const complaint = await complaintOf(database, { ticketNumber });
  if (complaint && whyNotReadComplaint(actor, complaint) === undefined) return complaint;
  throw new Rejection('not-found', `open complaint ${ticketNumber}`, 'there is none for this person');
}

async function refuse(
  { database }: ServiceContext,
  complaint: Complaint,
  { subjectId, reason }: NamedSubject,
): Promise<void> {
  const attempt = `say whom complaint ${complaint.ticketNumber} is about`;
  if (complaint.closedAt) throw new Rejection('conflict', attempt, 'it is closed');
  if (reason === '') throw new Rejection('invalid', attempt, 'there is no reason');
  const people = await peopleOfService(database);
  if (subjectId !== undefined && !people.some(({ id }) => id === subjectId))
    throw new Rejection('invalid', attempt, 'nobody of the office has that account');
  if (subjectId === complaint.subjectId) throw new Rejection('conflict', attempt, 'that is said already');
}
