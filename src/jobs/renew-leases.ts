import type { Database } from '../persistence/database.ts';
import { inTransaction, type Transaction } from '../persistence/in-transaction.ts';
import { inPortions } from './queue/put-statement.ts';
import type { Job } from './job.ts';

/** Keeps what a worker holds with it for longer, as long as nobody has taken or cancelled it meanwhile. */
export async function renewLeases(
  database: Database,
  jobs: readonly Job[],
  { now, leaseMs, workerId }: { now: Date; leaseMs: number; workerId: string },
): Promise<void> {
  const until = new Date(now.getTime() + leaseMs).toISOString();
  for (const portion of inPortions(jobs))
    await inTransaction(database, (tx) => renew(tx, portion), { patient: true });

  async function renew(tx: Transaction, portion: readonly Job[]): Promise<void> {
    const places = portion.map(() => '(id = ? AND attempts = ?)').join(' OR ');
    await tx.run(`UPDATE jobs SET leased_until = ? WHERE leased_by = ? AND (${places})`, [
      until,
      workerId,
      ...portion.flatMap(({ id, attempts }) => [id, attempts]),
    ]);
  }
}
