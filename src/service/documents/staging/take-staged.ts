import type { Actor } from '../../../identity/actor.ts';
import type { Transaction } from '../../../persistence/in-transaction.ts';
import type { ServiceContext } from '../../context.ts';
import type { DocumentKind } from '../document-kinds.ts';
import type { SealedDocument } from '../store-document.ts';
import { dropStaged } from './drop-staged.ts';
import { stagedColumns, stagedFrom, type Scope, type StagedRow } from './staged-document.ts';

export interface Taking {
  actor: Pick<Actor, 'id'>;
  scope: Scope;
  /** What the form asks for; files of other kinds were for questions that are not asked any more. */
  kinds: readonly DocumentKind[];
}

/**
 * Ends the staging of a form, in the transaction of the command that files what it returns: the same sealed
 * files become documents. When the command fails, everything stays staged.
 */
export async function takeStaged(
  context: ServiceContext,
  tx: Transaction,
  { actor, scope, kinds }: Taking,
): Promise<SealedDocument[]> {
  const rows = await tx.query<StagedRow>(
    `SELECT ${stagedColumns} FROM staged_documents WHERE user_id = ? AND scope = ? ORDER BY kind`,
    [actor.id, scope],
  );
  const staged = rows.map(stagedFrom);
  const taken = staged.filter(({ kind }) => kinds.includes(kind));
  const unasked = staged.filter((document) => !taken.includes(document));
  for (const { id } of taken) await tx.run('DELETE FROM staged_documents WHERE id = ?', [id]);
  await dropStaged(
    context,
    tx,
    unasked.map(({ id }) => id),
  );
  return taken;
}
