import type { Transaction } from '../../../persistence/in-transaction.ts';
import type { ServiceContext } from '../../context.ts';
import { removeDocumentFile } from '../document-files.ts';

/** The rows go with the transaction, the files after it: a file that stays behind is an orphan, swept later. */
export async function dropStaged(
  context: ServiceContext,
  tx: Transaction,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    await tx.run('DELETE FROM staged_documents WHERE id = ?', [id]);
    tx.afterCommit(() => void removeDocumentFile(context.dataDirectory, id).catch(() => undefined));
  }
}
