import type { Transaction } from '../../persistence/in-transaction.ts';
import { Rejection } from '../../kernel/rejection.ts';

/** Ends an appointment before its time; what was done under it stays done. Refused when it has ended already. */
export async function endDeputy(tx: Transaction, id: string, by: string, now: Date): Promise<void> {
  const ended = await tx.run(
    'UPDATE deputies SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL',
    [now.toISOString(), by, id],
  );
  if (ended !== 1) throw new Rejection('conflict', 'end the appointment', 'it has ended already');
}
