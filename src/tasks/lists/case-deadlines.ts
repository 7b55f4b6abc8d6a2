import { groupBy } from '../../kernel/group-by.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import type { deadlines } from '../../persistence/entities/instances.ts';
import type { RowOf } from '../../persistence/entities/entity.ts';
import { read } from '../../persistence/read.ts';

// The target and the maximum deadline of a case as stored by the engine's timers (alur:deadline):
// running with a due instant, standing still with the working time that is left, or passed. A timer that is
// set again (a scope entered twice) leaves a row each time: the one that runs counts, else the latest.

export interface CaseDeadline {
  dueAt: Date | undefined;
  remainingMs: number | undefined;
  firedAt: Date | undefined;
}

export interface CaseDeadlines {
  target: CaseDeadline | undefined;
  maximum: CaseDeadline | undefined;
  /** The calendar does not cover all years up to the due instant yet. */
  provisional: boolean;
}

type Row = Pick<
  RowOf<typeof deadlines>,
  | 'instance_id'
  | 'timer_key'
  | 'kind'
  | 'due_at'
  | 'remaining_ms'
  | 'provisional'
  | 'fired_at'
  | 'cancelled_at'
>;

/** Of many cases in one read. A case without deadlines has none of either kind. */
export async function deadlinesIn(
  database: Database,
  instanceIds: readonly string[],
): Promise<(instanceId: string) => CaseDeadlines> {
  if (instanceIds.length === 0) return () => none;
  const these = oneOf('instance_id', instanceIds);
  const rows = await read<Row>(
    database,
    `SELECT instance_id, timer_key, kind, due_at, remaining_ms, provisional, fired_at, cancelled_at
     FROM deadlines WHERE ${these.sql} AND kind IN ('target', 'maximum')`,
    these.params,
  );
  const ofCase = groupBy(rows.sort(whatCountsFirst), ({ instance_id }) => instance_id);
  return (instanceId) => deadlinesFrom(ofCase.get(instanceId) ?? []);
}

export async function deadlinesOf(database: Database, instanceId: string): Promise<CaseDeadlines> {
  return (await deadlinesIn(database, [instanceId]))(instanceId);
}

const none: CaseDeadlines = { target: undefined, maximum: undefined, provisional: false };

/** A timer's key counts up. */
function whatCountsFirst(one: Row, other: Row): number {
  const cancelled = Number(one.cancelled_at !== null) - Number(other.cancelled_at !== null);
  const length = other.timer_key.length - one.timer_key.length;
  return cancelled || length || (one.timer_key < other.timer_key ? 1 : -1);
}

function deadlinesFrom(rows: readonly Row[]): CaseDeadlines {
  const maximum = rows.find(({ kind }) => kind === 'maximum');
  return {
    target: deadlineFrom(rows.find(({ kind }) => kind === 'target')),
    maximum: deadlineFrom(maximum),
    provisional: maximum?.provisional === 1,
  };
}

function deadlineFrom(row: Row | undefined): CaseDeadline | undefined {
  if (!row || (row.due_at === null && row.remaining_ms === null)) return undefined;
  return {
    dueAt: row.due_at === null ? undefined : new Date(row.due_at),
    remainingMs: row.remaining_ms === null ? undefined : Number(row.remaining_ms),
    firedAt: row.fired_at === null ? undefined : new Date(row.fired_at),
  };
}
