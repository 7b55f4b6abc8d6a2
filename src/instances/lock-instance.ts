import type { Transaction } from '../persistence/in-transaction.ts';
import type { InstanceContext } from './context.ts';
import { loadInstance, type Instance } from './instance.ts';

// The order in which a transaction takes what another may want, too, so that no two wait for each other
// (docs/decisions/0007):
//   1. the instance that it moves, before it looks at or touches anything of it
//   2. its tasks, jobs, subscriptions, deadlines and incidents
//   3. what a service keeps of the case
//   4. counters, which are without gaps and so are held until the commit
//   5. heads of history
// Where that cannot be (a message finds its receiver only after a look), one of two may lose against the other:
// inTransaction begins it anew. On SQLite there is one writer, and nothing to lock.

/** Loads the instance to move it: until the transaction ends nobody else does. Throws not-found. */
export async function lockInstance(
  { database }: Pick<InstanceContext, 'database'>,
  tx: Transaction,
  instanceId: string,
): Promise<Instance> {
  await holdInstance(tx, instanceId);
  return loadInstance(database, instanceId);
}

/** Before the transaction looks at what is of the instance. None need be there. */
export async function holdInstance(tx: Transaction, instanceId: string): Promise<void> {
  const held = heldBy.get(tx) ?? new Set();
  if (held.has(instanceId)) return;
  await hold(tx, '?', instanceId);
  heldBy.set(tx, held.add(instanceId));
}

/** The same, where only the task is known. */
export const holdInstanceOf = (tx: Transaction, taskId: string): Promise<void> =>
  hold(tx, '(SELECT instance_id FROM tasks WHERE id = ?)', taskId);

const heldBy = new WeakMap<Transaction, Set<string>>();

// A statement of its own: one that reads, too, would have looked at the other tables before it waited.
async function hold(tx: Transaction, which: string, id: string): Promise<void> {
  const { forUpdate } = tx.dialect;
  if (forUpdate !== '') await tx.query(`SELECT id FROM instances WHERE id = ${which} ${forUpdate}`, [id]);
}
