import { oneOf } from '../persistence/condition.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

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

/** What a SELECT over `deadlineTables` reads for `deadlinesFrom`. */
export interface DeadlineRow {
  target_due_at: string | null;
  target_remaining_ms: number | null;
  target_fired_at: string | null;
  maximum_due_at: string | null;
  maximum_remaining_ms: number | null;
  maximum_fired_at: string | null;
  provisional: number | null;
}

export const deadlineColumns = `
  dt.due_at AS target_due_at, dt.remaining_ms AS target_remaining_ms, dt.fired_at AS target_fired_at,
  dm.due_at AS maximum_due_at, dm.remaining_ms AS maximum_remaining_ms, dm.fired_at AS maximum_fired_at,
  dm.provisional`;

/** Joins the two deadlines, as `dm` and `dt`, at most one row each, to the instance of that column. */
export const deadlineTables = (instanceId: string): string =>
  joined('dm', 'maximum', instanceId) + joined('dt', 'target', instanceId);

const joined = (alias: string, kind: 'target' | 'maximum', instanceId: string): string => `
  LEFT JOIN deadlines ${alias} ON ${alias}.instance_id = ${instanceId} AND ${alias}.timer_key = (
    SELECT d.timer_key FROM deadlines d WHERE d.instance_id = ${instanceId} AND d.kind = '${kind}'
    ORDER BY CASE WHEN d.cancelled_at IS NULL THEN 0 ELSE 1 END, LENGTH(d.timer_key) DESC, d.timer_key DESC LIMIT 1)`;

/** The maximum of the instance of that column has passed. */
export const isLate = (instanceId: string): string => maximumThat('fired_at IS NOT NULL', instanceId);

/** The clock of its maximum stands still. */
export const isPaused = (instanceId: string): string =>
  maximumThat('remaining_ms IS NOT NULL AND d.cancelled_at IS NULL', instanceId);

const maximumThat = (fits: string, instanceId: string): string =>
  `EXISTS (SELECT 1 FROM deadlines d WHERE d.instance_id = ${instanceId} AND d.kind = 'maximum' AND d.${fits})`;

export const deadlinesFrom = (row: DeadlineRow): CaseDeadlines => ({
  target: deadline(row.target_due_at, row.target_remaining_ms, row.target_fired_at),
  maximum: deadline(row.maximum_due_at, row.maximum_remaining_ms, row.maximum_fired_at),
  provisional: row.provisional === 1,
});

function deadline(
  dueAt: string | null,
  remainingMs: number | null,
  firedAt: string | null,
): CaseDeadline | undefined {
  if (dueAt === null && remainingMs === null) return undefined;
  return {
    dueAt: dueAt === null ? undefined : new Date(dueAt),
    remainingMs: remainingMs === null ? undefined : Number(remainingMs),
    firedAt: firedAt === null ? undefined : new Date(firedAt),
  };
}

const none: CaseDeadlines = { target: undefined, maximum: undefined, provisional: false };

/** Of many cases in one read. A case without deadlines has none of either kind. */
export async function deadlinesIn(
  database: Database,
  instanceIds: readonly string[],
): Promise<(instanceId: string) => CaseDeadlines> {
  const these = oneOf('i.id', instanceIds);
  const rows = await read<DeadlineRow & { id: string }>(
    database,
    `SELECT i.id, ${deadlineColumns} FROM instances i ${deadlineTables('i.id')} WHERE ${these.sql}`,
    these.params,
  );
  const found = new Map(rows.map((row) => [row.id, deadlinesFrom(row)]));
  return (instanceId) => found.get(instanceId) ?? none;
}

export async function deadlinesOf(database: Database, instanceId: string): Promise<CaseDeadlines> {
  return (await deadlinesIn(database, [instanceId]))(instanceId);
}
