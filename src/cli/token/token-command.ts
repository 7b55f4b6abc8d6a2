import { parseArgs } from 'node:util';
import { record } from '../../history/record.ts';
import { createServiceAccount } from '../../identity/create-service-account.ts';
import { findActorByName } from '../../identity/find-actor.ts';
import { createToken } from '../../identity/tokens/create-token.ts';
import { revokeToken } from '../../identity/tokens/revoke-token.ts';
import { scopes as allScopes } from '../../identity/tokens/scopes.ts';
import { tokenEvent } from '../../identity/tokens/token-events.ts';
import { allTokens, tokensWhere } from '../../identity/tokens/token-list.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';

interface Console {
  readonly database: Database;
  readonly clock: Clock;
}

const usage = `Use one of these:
  npm run token -- account <username> <name> [--roles integrasi,…]
  npm run token -- create <username> --name <what for> --scopes <scope,…> [--days 90]
  npm run token -- list
  npm run token -- revoke <prefix>
Scopes: ${allScopes.join(' ')}`;

/** What there is to say about what was done. Throws a sentence where it cannot be done. */
export async function runTokenCommand(console: Console, words: readonly string[]): Promise<string> {
  const [command, ...rest] = words;
  if (command === 'account') return account(console, rest);
  if (command === 'create') return create(console, rest);
  if (command === 'list') return list(console);
  if (command === 'revoke') return revoke(console, rest[0] ?? '');
  throw new Error(usage);
}

const optionTypes = {
  roles: { type: 'string', default: 'integrasi' },
  name: { type: 'string', default: '' },
  scopes: { type: 'string', default: '' },
  days: { type: 'string', default: '90' },
} as const;

const optionsIn = (words: readonly string[]) =>
  parseArgs({ args: [...words], options: optionTypes, allowPositionals: true });

const wordsIn = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

async function account({ database, clock }: Console, words: readonly string[]): Promise<string> {
  const { positionals, values } = optionsIn(words);
  const [username, name] = positionals;
  if (username === undefined || name === undefined) throw new Error(usage);
  const made = await createServiceAccount(database, clock, { username, name, roles: wordsIn(values.roles) });
  return `Account ${made.username} with the roles ${made.roles.join(', ')}. Nobody can sign in with it; give it a token.`;
}

async function create({ database, clock }: Console, words: readonly string[]): Promise<string> {
  const { positionals, values } = optionsIn(words);
  const now = clock.now();
  const owner = await findActorByName(database, positionals[0] ?? '', now);
  if (!owner)
    throw new Error(`Expected an account ${positionals[0] ?? ''}, but there is none that is enabled`);
  const { name } = values;
  const scopes = wordsIn(values.scopes);
  const made = await inTransaction(database, async (tx) => {
    const token = await createToken(tx, { owner, name, scopes, days: Number(values.days) }, now);
    const about = { prefix: token.prefix, name, username: owner.username, scopes };
    await record(tx, tokenEvent({ type: 'token.created', token: about, at: now }));
    return token;
  });
  const until = made.expiresAt.toISOString();
  return `${made.secret}\nThis is shown once. It is valid until ${until} and is recognised by ${made.prefix}.`;
}

async function list({ database }: Console): Promise<string> {
  const tokens = await allTokens(database, 1_000);
  const lines = tokens.map((token) =>
    [
      token.prefix,
      token.username,
      token.name,
      token.scopes.join(','),
      token.revokedAt ? 'revoked' : `until ${token.expiresAt.toISOString()}`,
      `last used ${token.lastUsedAt?.toISOString() ?? 'never'}`,
    ].join('  '),
  );
  return lines.join('\n') || 'There are no tokens.';
}

async function revoke({ database, clock }: Console, prefix: string): Promise<string> {
  const [token] = await tokensWhere(database, { sql: 't.prefix = ?', params: [prefix] });
  if (!token) throw new Error(`Expected a token ${prefix}, but there is none`);
  const now = clock.now();
  await inTransaction(database, async (tx) => {
    await revokeToken(database, tx, { tokenId: token.id, now });
    await record(tx, tokenEvent({ type: 'token.revoked', token, at: now }));
  });
  return `Token ${prefix} of ${token.username} opens nothing from now on.`;
}
