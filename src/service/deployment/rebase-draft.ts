import type { Deployment } from '../../definitions/deploy-process.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';

/** What the draft differs from is now what it has become. */
export async function rebaseDraft(
  tx: Transaction,
  draftId: string,
  [first]: readonly Deployment[],
): Promise<void> {
  if (first)
    await tx.run('UPDATE process_drafts SET based_on = ? WHERE id = ?', [first.definitionId, draftId]);
}
