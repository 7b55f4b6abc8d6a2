import { inTransaction } from '../../persistence/in-transaction.ts';
import type { InstanceContext } from '../context.ts';
import { notHeld, type Ending } from './end-external-task.ts';
import { lockName } from './external-task.ts';
import { findExternalTask } from './find-external-task.ts';

/** Holds it for so long from now; answers until when. Throws not-found, or a conflict when another worker has it. */
export function extendLock(
  { database, clock }: InstanceContext,
  { id, holder, lockMs }: Ending & { lockMs: number },
): Promise<Date> {
  const until = new Date(clock.now().getTime() + lockMs);
  return inTransaction(database, async (tx) => {
    await findExternalTask(database, id);
    const changed = await tx.run(
      'UPDATE external_tasks SET locked_until = ? WHERE id = ? AND locked_by = ?',
      [until.toISOString(), id, lockName(holder)],
    );
    if (changed !== 1) throw notHeld(id);
    return until;
  });
}
