import { record } from '../../history/record.ts';
import { revokeToken } from '../../identity/tokens/revoke-token.ts';
import { tokenEvent } from '../../identity/tokens/token-events.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { signedIn, textOf, type Page } from '../page.ts';
import { paths } from '../paths.ts';

/** One's own, or anybody's for an administrator. */
export const revokeTokenPage: Page = async (request) => {
  const { services, params, body, now, t } = request;
  const actor = signedIn(request);
  const { database } = services;
  const { prefix } = await inTransaction(database, async (tx) => {
    const token = await revokeToken(database, tx, { tokenId: params['tokenId'] ?? '', actor, now });
    await record(tx, tokenEvent({ type: 'token.revoked', token, actor, at: now }));
    return token;
  });
  return {
    redirect: textOf(body, 'from') === 'all' ? paths.tokens.all : paths.tokens.own,
    flash: { tone: 'done', text: t('tokens.revokedDone', { prefix }) },
  };
};
