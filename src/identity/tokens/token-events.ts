import type { Actor } from '../actor.ts';

// What the history tells of tokens. Who records it is the caller: history stands above identity.

interface TokenFacts {
  readonly prefix: string;
  readonly name: string;
  readonly username: string;
  readonly scopes: readonly string[];
}

interface TokenEvent {
  type: 'token.created' | 'token.revoked';
  at: Date;
  actorId: string | undefined;
  content: { prefix: string; name: string; username: string; scopes: string };
}

export const tokenEvent = (
  type: TokenEvent['type'],
  { prefix, name, username, scopes }: TokenFacts,
  { actor, now }: { actor?: Actor | undefined; now: Date },
): TokenEvent => ({
  type,
  at: now,
  actorId: actor?.id,
  content: { prefix, name, username, scopes: scopes.join(' ') },
});
