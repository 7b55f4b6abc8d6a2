import { calendarsIn } from '../../definitions/calendars.ts';
import { modelOf } from '../../definitions/model-of.ts';
import { movedTimers } from '../../engine/timers/moved-timers.ts';
import { record } from '../../history/record.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import type { CalendarChangeRow } from '../../persistence/entities/calendars.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { advanceInstance } from '../advance-instance.ts';
import type { InstanceContext } from '../context.ts';
import { lockInstance } from '../lock-instance.ts';
import { movedEvent } from './moved-event.ts';
import { modelsCountingBy, runningCases } from './running-cases.ts';
import { movedStarts, moveStarts } from './start-timers-moved.ts';

// One stretch of the running cases after a calendar was changed. Looking happens outside the transaction, moving
// in it, together with the place to go on from: done again after a crash, it moves nothing twice, because a timer
// that was reckoned anew comes out the same.

export interface Batch {
  changeId: string;
  /** The last instance of the batch before. */
  after: string;
  round: number;
}

const lookedAtPerBatch = 500;
const movedPerBatch = 25;
/** On PostgreSQL a case that was begun by the old calendar may not have been there to be seen: looked for again. */
const secondRoundAfterMs = 60_000;

interface Found {
  change: CalendarChangeRow;
  lookedAt: number;
  instanceIds: string[];
  last: string | undefined;
}

export async function recalculateBatch(context: InstanceContext, batch: Batch) {
  const found = await look(context, batch);
  return async (tx: Transaction): Promise<void> => {
    if (!found) return;
    let [cases, timers] = [0, 0];
    for (const instanceId of found.instanceIds) {
      const moved = await moveTimersOf(context, tx, found.change, instanceId);
      if (moved > 0) cases += 1;
      timers += moved;
    }
    if (batch.after === '') timers += await moveStartsOf(context, tx, found.change);
    await tx.run(
      `UPDATE calendar_changes SET cases_looked_at = cases_looked_at + ?, cases_moved = cases_moved + ?,
         timers_moved = timers_moved + ? WHERE id = ?`,
      [batch.round === 1 ? found.lookedAt : 0, cases, timers, batch.changeId],
    );
    await (found.last === undefined
      ? finish(context, tx, found.change, batch)
      : goOn(context, tx, batch, found.last));
    tx.afterCommit(context.wake);
  };
}

/** Of the cases that follow: as many as one transaction should move. `last` is undefined at the end. */
async function look(context: InstanceContext, { changeId, after }: Batch): Promise<Found | undefined> {
  const { database, clock } = context;
  const [change] = await read<CalendarChangeRow>(database, 'SELECT * FROM calendar_changes WHERE id = ?', [
    changeId,
  ]);
  if (!change) return undefined;
  const environment = { now: clock.now(), calendar: await calendarsIn(database) };
  const models = await modelsCountingBy(database, change.calendar_id);
  const page = await runningCases(database, models, after, lookedAtPerBatch);
  const found: Found = { change, lookedAt: 0, instanceIds: [], last: undefined };
  for (const { instanceId, model, snapshot } of page) {
    found.lookedAt += 1;
    if (movedTimers(model, snapshot, environment).length > 0) found.instanceIds.push(instanceId);
    if (found.instanceIds.length === movedPerBatch || found.lookedAt === lookedAtPerBatch)
      return { ...found, last: instanceId };
  }
  return found;
}

/** How many timers of it moved: it is looked at again now that nobody else moves it. */
async function moveTimersOf(
  context: InstanceContext,
  tx: Transaction,
  change: CalendarChangeRow,
  instanceId: string,
): Promise<number> {
  const instance = await lockInstance(context, tx, instanceId);
  if (instance.state !== 'running' || !instance.snapshot) return 0;
  const now = context.clock.now();
  const environment = { now, calendar: await calendarsIn(context.database) };
  const model = await modelOf(context.database, instance.definitionId);
  const moved = movedTimers(model, instance.snapshot, environment);
  if (moved.length === 0) return 0;
  const event = movedEvent(change, instanceId, moved, now);
  await advanceInstance(context, tx, instance, { type: 'calendar-changed' }, { now, event });
  return moved.length;
}

async function moveStartsOf(
  context: InstanceContext,
  tx: Transaction,
  change: CalendarChangeRow,
): Promise<number> {
  const now = context.clock.now();
  const environment = { now, calendar: await calendarsIn(context.database) };
  const moved = await movedStarts(context.database, change.calendar_id, environment);
  await moveStarts(tx, moved, now);
  return moved.length;
}

async function goOn({ clock }: InstanceContext, tx: Transaction, batch: Batch, last: string): Promise<void> {
  const { changeId, round } = batch;
  await enqueue(tx, {
    kind: 'calendar-change',
    key: `calendar-change:${changeId}`,
    payload: { changeId, after: last, round },
    dueAt: clock.now(),
  });
}

async function finish(
  { clock }: InstanceContext,
  tx: Transaction,
  change: CalendarChangeRow,
  { round }: Batch,
): Promise<void> {
  const now = clock.now();
  if (round === 1) await tellTheEnd(tx, change, now);
  if (round > 1 || tx.dialect.forUpdate === '') return;
  await enqueue(tx, {
    kind: 'calendar-change',
    key: `calendar-change:${change.id}`,
    payload: { changeId: change.id, after: '', round: 2 },
    dueAt: new Date(now.getTime() + secondRoundAfterMs),
  });
}

async function tellTheEnd(tx: Transaction, change: CalendarChangeRow, now: Date): Promise<void> {
  await tx.run('UPDATE calendar_changes SET finished_at = ? WHERE id = ?', [now.toISOString(), change.id]);
  const [total] = await tx.query<Pick<CalendarChangeRow, 'cases_moved' | 'timers_moved'>>(
    'SELECT cases_moved, timers_moved FROM calendar_changes WHERE id = ?',
    [change.id],
  );
  await record(tx, {
    type: 'deadlines.moved',
    at: now,
    actorId: change.made_by,
    content: {
      changeId: change.id,
      calendarId: change.calendar_id,
      cases: total?.cases_moved ?? 0,
      timers: total?.timers_moved ?? 0,
      why: change.reason,
    },
  });
}
