import type { Database } from '../persistence/database.ts';
import { inTransaction } from '../persistence/in-transaction.ts';

// How often somebody did something in a span of time, as rows: all processes count together, and a restart
// forgets nothing. One statement counts, so no two count past each other.

export interface Counted {
  readonly count: number;
  /** When the span is over and counting begins anew. */
  readonly endsAt: Date;
}

const countOne = `
  INSERT INTO rate_counts (name, count, ends_at) VALUES (?, 1, ?)
  ON CONFLICT (name) DO UPDATE SET
    count = CASE WHEN rate_counts.ends_at <= ? THEN 1 ELSE rate_counts.count + 1 END,
    ends_at = CASE WHEN rate_counts.ends_at <= ? THEN excluded.ends_at ELSE rate_counts.ends_at END
  RETURNING count, ends_at`;

/** Counts one more of this name; the first begins a span of `spanMs`. */
export async function countOneMore(
  database: Database,
  name: string,
  spanMs: number,
  now: Date,
): Promise<Counted> {
  const endsAt = new Date(now.getTime() + spanMs).toISOString();
  const at = now.toISOString();
  const [row] = await inTransaction(database, (tx) =>
    tx.query<{ count: number; ends_at: string }>(countOne, [name, endsAt, at, at]),
  );
  if (!row) throw new Error('Expected to count, but nothing came back');
  return { count: row.count, endsAt: new Date(row.ends_at) };
}

/** Deletes what is over; returns how many. */
export const deleteOldCounts = (database: Database, now: Date): Promise<number> =>
  inTransaction(database, (tx) => tx.run('DELETE FROM rate_counts WHERE ends_at <= ?', [now.toISOString()]));
