import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Actor } from '../actor.ts';
import { tokensWhere, type Token } from './token-list.ts';

/**
 * From now on the token opens nothing. One's own, or anybody's for an administrator; of what one may not revoke it
 * is not told that it exists. The caller records it. Without an actor: the console of the server.
 */
export async function revokeToken(
  database: Database,
  tx: Transaction,
  { tokenId, actor, now }: { tokenId: string; actor?: Actor; now: Date },
): Promise<Token> {
  const [token] = await tokensWhere(database, { sql: 't.id = ?', params: [tokenId] });
  const isHis = token && (!actor || token.userId === actor.id || actor.can('users.manage'));
  if (!isHis) throw new Rejection('not-found', `revoke token ${tokenId}`, 'there is no such token for you');
  const changed = await tx.run(
    'UPDATE api_tokens SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL',
    [now.toISOString(), actor?.id ?? null, tokenId],
  );
  if (changed !== 1) throw new Rejection('conflict', `revoke token ${token.prefix}`, 'it was revoked before');
  return token;
}
