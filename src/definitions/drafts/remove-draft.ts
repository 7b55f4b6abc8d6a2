import type { Transaction } from '../../persistence/in-transaction.ts';

/** Whether there was one. */
export const removeDraft = async (tx: Transaction, draftId: string): Promise<boolean> =>
  (await tx.run('DELETE FROM drafts WHERE id = ?', [draftId])) > 0;
