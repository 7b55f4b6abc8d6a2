import type { Transaction } from '../../persistence/in-transaction.ts';
import { outcomes, type Application, type ApplicationOutcome } from './application.ts';

export const isOutcome = (text: string): text is ApplicationOutcome =>
  outcomes.some((outcome) => outcome === text);

/** Ends an application once: the first outcome stays, and its holder may apply again. */
export async function closeCase(
  tx: Transaction,
  { id }: Application,
  outcome: ApplicationOutcome,
  now: Date,
): Promise<void> {
  await tx.run('UPDATE applications SET closed_at = ?, outcome = ? WHERE id = ? AND closed_at IS NULL', [
    now.toISOString(),
    outcome,
    id,
  ]);
  await tx.run('DELETE FROM open_applications WHERE application_id = ?', [id]);
}
