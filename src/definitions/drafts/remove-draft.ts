import type { Transaction } from '../../persistence/in-transaction.ts';

/** With all its revisions. Whether there was one. */
export const removeDraft = async (tx: Transaction, draftId: string): Promise<boolean> =>
  (await tx.run('DELETE FROM process_drafts WHERE id = ?', [draftId])) > 0;
