import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

// The target and the maximum deadline of a case as stored by the engine's timers (alur:deadline):
// running with a due instant, standing still with the working time that is left, or passed.

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

export function deadlineFrom(
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

interface Row {
  kind: 'target' | 'maximum';
  due_at: string | null;
  remaining_ms: number | null;
  fired_at: string | null;
  provisional: number;
}

export async function deadlinesOf(database: Database, instanceId: string): Promise<CaseDeadlines> {
  const rows = await read<Row>(
    database,
    'SELECT kind, due_at, remaining_ms, fired_at, provisional FROM deadlines WHERE instance_id = ?',
    [instanceId],
  );
  const one = (kind: Row['kind']) => rows.find((row) => row.kind === kind);
  const [target, maximum] = [one('target'), one('maximum')];
  return {
    target: target && deadlineFrom(target.due_at, target.remaining_ms, target.fired_at),
    maximum: maximum && deadlineFrom(maximum.due_at, maximum.remaining_ms, maximum.fired_at),
    provisional: maximum?.provisional === 1,
  };
}
