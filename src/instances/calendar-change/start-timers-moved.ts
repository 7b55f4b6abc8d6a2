import { latestDefinition } from '../../definitions/latest-definition.ts';
import { modelOf } from '../../definitions/model-of.ts';
import type { Environment } from '../../engine/environment.ts';
import type { Model } from '../../engine/model/model.ts';
import { startAsReckonedNow, timerStartsOf, type TimerStart } from '../../engine/timers/start-timer.ts';
import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { enqueueTurn, startTimerKey, type StartTimer } from '../start/start-timers.ts';
import { countsBy } from './running-cases.ts';

// Processes that begin by the clock count by calendars, too: "on the first working day of the quarter".

export interface MovedStart {
  turn: StartTimer;
  processName: string;
  before: string | undefined;
  after: string | undefined;
}

/** The next turns that would fall on another moment; of the newest version of each process. */
export async function movedStarts(
  database: Database,
  calendarId: string,
  environment: Environment,
): Promise<MovedStart[]> {
  const rows = await read<{ process_id: string }>(
    database,
    'SELECT DISTINCT process_id FROM process_definitions ORDER BY process_id',
  );
  const moved: MovedStart[] = [];
  for (const { process_id: processId } of rows) {
    const latest = await latestDefinition(database, processId);
    const model = latest && (await modelOf(database, latest.id));
    if (!latest || !model || !countsBy(model, calendarId)) continue;
    for (const start of timerStartsOf(model)) {
      const turn = await turnOf(database, processId, start);
      if (turn?.definitionId === latest.id) moved.push(...movedFrom(model, turn, latest.name, environment));
    }
  }
  return moved;
}

/** In the transaction of the caller. */
export async function moveStarts(tx: Transaction, moved: readonly MovedStart[], now: Date): Promise<void> {
  for (const { turn } of moved) await enqueueTurn(tx, turn, now);
}

function movedFrom(
  model: Model,
  turn: StartTimer,
  processName: string,
  environment: Environment,
): MovedStart[] {
  const timer = startAsReckonedNow(model, turn.timer, environment);
  if (timer.due === turn.timer.due) return [];
  return [{ turn: { ...turn, timer }, processName, before: turn.timer.due, after: timer.due }];
}

/** As its job holds it; undefined where no turn is left. */
async function turnOf(
  database: Database,
  processId: string,
  start: TimerStart,
): Promise<StartTimer | undefined> {
  const [job] = await read<{ payload: string }>(
    database,
    'SELECT payload FROM jobs WHERE job_key = ? AND dead_at IS NULL',
    [startTimerKey(processId, start)],
  );
  return job && JSON.parse(job.payload);
}
