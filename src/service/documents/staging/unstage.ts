import type { Actor } from '../../../identity/actor.ts';
import type { Transaction } from '../../../persistence/in-transaction.ts';
import type { ServiceContext } from '../../context.ts';
import type { DocumentKind } from '../document-kinds.ts';
import { dropStaged } from './drop-staged.ts';
import type { Scope } from './staged-document.ts';

export interface StagedKey {
  actor: Pick<Actor, 'id'>;
  scope: Scope;
  kind: DocumentKind;
}

/** Takes a staged file away again, if there is one. */
export async function unstage(
  context: ServiceContext,
  tx: Transaction,
  { actor, scope, kind }: StagedKey,
): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM staged_documents WHERE user_id = ? AND scope = ? AND kind = ?',
    [actor.id, scope, kind],
  );
  await dropStaged(
    context,
    tx,
    rows.map(({ id }) => id),
  );
}
