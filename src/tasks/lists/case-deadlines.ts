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

/**
 * Of many cases, for a list: of each its maximum deadline, and its target where one has passed already. A target ahead
 * says nothing in a list, and half of the rows would be such. A case without deadlines has none of either kind.
 */
export async function deadlinesIn(
  database: Database,
  instanceIds: readonly string[],
): Promise<(instanceId: string) => CaseDeadlines> {
  const listed = "(kind = 'maximum' OR (kind = 'target' AND fired_at IS NOT NULL))";
  const rows = await rowsOf(database, instanceIds, listed);
  const passed = rows.filter(({ kind }) => kind === 'target').map(({ instance_id }) => instance_id);
  // One that has passed may have been set again since, and the one that runs counts.
  const ahead = await rowsOf(database, [...new Set(passed)], "kind = 'target' AND fired_at IS NULL");
  const ofCase = groupBy([...rows, ...ahead].sort(whatCountsFirst), ({ instance_id }) => instance_id);
  return (instanceId) => {
    const found = ofCase.get(instanceId);
    return found ? deadlinesFrom(found) : none;
  };
}

/** Both of one case, also a target that is ahead. */
export async function deadlinesOf(database: Database, instanceId: string): Promise<CaseDeadlines> {
  const rows = await rowsOf(database, [instanceId], "kind IN ('target', 'maximum')");
  return deadlinesFrom(rows.sort(whatCountsFirst));
}

async function rowsOf(database: Database, instanceIds: readonly string[], which: string): Promise<Row[]> {
  if (instanceIds.length === 0) return [];
  const these = oneOf('instance_id', instanceIds);
  return read<Row>(
    database,
    `SELECT instance_id, timer_key, kind, due_at, remaining_ms, provisional, fired_at, cancelled_at
     FROM deadlines WHERE ${these.sql} AND ${which}`,
    these.params,
  );
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
