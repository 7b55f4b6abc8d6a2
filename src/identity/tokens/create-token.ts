import { newId } from '../../kernel/ids.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Actor } from '../actor.ts';
import { isScope, scopesOpenTo } from './scopes.ts';
import { newSecret } from './token-secret.ts';

export const mostDays = 366;
const longestName = 80;
const dayMs = 24 * 3_600_000;

export interface NewToken {
  /** Whose token it is to be. */
  readonly owner: Actor;
  readonly name: string;
  readonly scopes: readonly string[];
  /** How long it may be used. */
  readonly days: number;
  /** The user who makes it, where that is not the console of the server. */
  readonly by?: string;
}

export interface CreatedToken {
  readonly id: string;
  /** Shown once: only its hash is stored. */
  readonly secret: string;
  readonly prefix: string;
  readonly expiresAt: Date;
}

/** Throws invalid with a problem a field. The caller records it. */
export async function createToken(tx: Transaction, token: NewToken, now: Date): Promise<CreatedToken> {
  const problems = problemsOf(token);
  if (problems.length > 0) {
    const sentences = problems.map(({ field, message }) => `${field}: ${message}`).join('; ');
    throw new Rejection('invalid', 'create a token', sentences, problems);
  }
  const id = newId();
  const { text, prefix, hash } = newSecret();
  const expiresAt = new Date(now.getTime() + token.days * dayMs);
  await tx.insert('api_tokens', {
    ...{ id, prefix, hash },
    user_id: token.owner.id,
    name: token.name.trim(),
    scopes: [...new Set(token.scopes)].join(' '),
    created_at: now.toISOString(),
    created_by: token.by ?? null,
    expires_at: expiresAt.toISOString(),
  });
  return { id, secret: text, prefix, expiresAt };
}

function problemsOf({ owner, name, scopes, days }: NewToken): Problem[] {
  const length = name.trim().length;
  const open = scopesOpenTo(owner);
  const beyond = scopes.filter((scope) => isScope(scope) && !open.includes(scope));
  const unknown = scopes.filter((scope) => !isScope(scope));
  const found: [string, string, boolean][] = [
    ['name', `use 1 to ${longestName} characters`, length < 1 || length > longestName],
    ['scopes', 'choose at least one', scopes.length === 0],
    ['scopes', `there is no scope ${unknown.join(', ')}`, unknown.length > 0],
    ['scopes', `${owner.username} may not use ${beyond.join(', ')}`, beyond.length > 0],
    ['days', `use 1 to ${mostDays} days`, !Number.isInteger(days) || days < 1 || days > mostDays],
  ];
  return found.flatMap(([field, message, isWrong]) => (isWrong ? [{ field, message }] : []));
}
