import { inTransaction } from '../../../persistence/in-transaction.ts';
import type { ServiceContext } from '../../context.ts';
import { dropStaged } from './drop-staged.ts';

// Personal documents are not kept for a form that was never sent: after a day they go, row and file.

const keptMs = 24 * 60 * 60 * 1000;

/** Says how many there were. */
export function sweepStaged(context: ServiceContext, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptMs).toISOString();
  return inTransaction(context.database, async (tx) => {
    const rows = await tx.query<{ id: string }>('SELECT id FROM staged_documents WHERE staged_at < ?', [
      before,
    ]);
    await dropStaged(
      context,
      tx,
      rows.map(({ id }) => id),
    );
    return rows.length;
  });
}
