import { calendarsIn } from '../../definitions/calendars.ts';
import { latestDefinition } from '../../definitions/latest-definition.ts';
import { modelOf } from '../../definitions/model-of.ts';
import type { TimerState } from '../../engine/snapshot.ts';
import { armStartTimer, nextStart, timerStartsOf, type TimerStart } from '../../engine/timers/start-timer.ts';
import { afterAllOthers, enqueue } from '../../jobs/enqueue.ts';
import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';

// Processes that begin by the clock. Each start event has one job (one a time, where it names several), armed
// when a version is deployed and again after every turn; the job of an older version is overwritten or, where
// the new one has no such event, lapses.

export interface StartTimer {
  definitionId: string;
  processId: string;
  startEventId: string;
  timer: TimerState;
}

type Deployed = Pick<StartTimer, 'definitionId' | 'processId'>;

/** To be called in the transaction that deploys. Throws where a timer cannot be reckoned. */
export async function armStartTimers(
  database: Database,
  tx: Transaction,
  deployed: Deployed,
  now: Date,
): Promise<void> {
  const model = await modelOf(database, deployed.definitionId);
  const environment = { now, calendar: await calendarsIn(database) };
  for (const start of timerStartsOf(model)) {
    const { definitionId, processId } = deployed;
    const timer = armStartTimer(model, start, environment);
    const turn = { definitionId, processId, startEventId: start.at, timer };
    if (await isTurnMissed(tx, turn, now)) await beginByClock(tx, turn, now);
    await enqueueTurn(tx, turn, now);
  }
}

/** A start timer is due: begins an instance, by a job of its own so that the next turn does not depend on it. */
export async function takeStartTurn(
  database: Database,
  tx: Transaction,
  turn: StartTimer,
  now: Date,
): Promise<void> {
  const { definitionId, processId, timer } = turn;
  const latest = await latestDefinition(database, processId);
  if (latest?.id !== definitionId) return;
  await beginByClock(tx, turn, now);
  const environment = { now, calendar: await calendarsIn(database) };
  const next = nextStart(await modelOf(database, definitionId), timer, environment);
  if (next) await enqueueTurn(tx, { ...turn, timer: next }, now);
}

/** The job of one start event, or of one of its times. */
export const startTimerKey = (processId: string, { at, nth }: TimerStart): string =>
  `start-timer:${processId}:${at}${nth === undefined ? '' : `:${nth}`}`;

const beginByClock = (tx: Transaction, { processId, startEventId }: StartTimer, now: Date) =>
  enqueue(tx, {
    kind: 'process-start',
    payload: { processId, startEventId, variables: {} },
    dueAt: now,
    priority: afterAllOthers,
  });

/** Due while the program was down, and about to be overwritten by a version that came with its start. */
async function isTurnMissed(tx: Transaction, turn: StartTimer, now: Date): Promise<boolean> {
  const missed = await tx.query('SELECT id FROM jobs WHERE job_key = ? AND due_at <= ?', [
    startTimerKey(turn.processId, turn.timer),
    now.toISOString(),
  ]);
  return missed.length > 0;
}

export async function enqueueTurn(tx: Transaction, turn: StartTimer, now: Date): Promise<void> {
  const { due, terms } = turn.timer;
  await enqueue(tx, {
    kind: 'start-timer',
    key: startTimerKey(turn.processId, turn.timer),
    payload: JSON.parse(JSON.stringify(turn)),
    dueAt: due === undefined ? now : new Date(due),
    ...terms,
  });
}
