import { parseCalendar } from '../../calendar/reading/parse-calendar.ts';
import { draftOf, removeDraft } from '../../definitions/calendar-drafts/calendar-draft.ts';
import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { newId } from '../../kernel/ids.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import type { InstanceContext } from '../context.ts';
import type { CalendarDraft } from '../../definitions/calendar-drafts/calendar-draft.ts';

// The draft of a calendar becomes the calendar, for every command from now on. Deadlines that are open already
// follow in a job of many small transactions (recalculate-batch.ts): however many cases run, nobody waits long,
// and a program that is stopped goes on where it was.

export interface Decision {
  calendarId: string;
  /** The revision that the person saw what it would do. */
  revision: number;
  reason: string;
}

/** Returns the id of the change. Refuses without a draft, or where calendar or draft were changed meanwhile. */
export function putCalendarIntoForce(
  context: InstanceContext,
  actor: Actor,
  decision: Decision,
): Promise<string> {
  return inTransaction(context.database, async (tx) => {
    const draft = await draftOf(context.database, decision.calendarId);
    if (draft?.revision !== decision.revision || draft.baseVersion !== draft.version)
      throw refused('it was changed a moment ago');
    const changeId = await replaceCalendar(tx, actor, draft, decision.reason, context.clock.now());
    await enqueue(tx, {
      kind: 'calendar-change',
      key: `calendar-change:${changeId}`,
      payload: { changeId, after: '', round: 1 },
      dueAt: context.clock.now(),
    });
    tx.afterCommit(context.wake);
    return changeId;
  });
}

async function replaceCalendar(
  tx: Transaction,
  actor: Actor,
  draft: CalendarDraft,
  reason: string,
  now: Date,
): Promise<string> {
  const { calendarId, content, contentInForce, version } = draft;
  const calendar = parseCalendar(JSON.parse(content));
  const changed = await tx.run(
    'UPDATE calendars SET content = ?, version = version + 1, updated_at = ?, updated_by = ? WHERE id = ? AND version = ?',
    [content, now.toISOString(), actor.id, calendarId, version],
  );
  if (changed !== 1) throw refused('it was changed a moment ago');
  await removeDraft(tx, calendarId);
  const id = newId();
  await tx.insert('calendar_changes', {
    id,
    calendar_id: calendarId,
    to_version: version + 1,
    reason,
    content_before: contentInForce,
    content_after: content,
    made_at: now.toISOString(),
    made_by: actor.id,
    cases_looked_at: 0,
    cases_moved: 0,
    timers_moved: 0,
  });
  const told = { changeId: id, calendarId, name: calendar.name, version: version + 1, why: reason };
  await record(tx, { type: 'calendar.changed', at: now, actorId: actor.id, content: told });
  return id;
}

const refused = (obstacle: string) => new Rejection('conflict', 'put the calendar into force', obstacle);
