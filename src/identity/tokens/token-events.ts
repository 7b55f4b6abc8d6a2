import type { Actor } from '../actor.ts';

// What the history tells of tokens. Who records it is the caller: history stands above identity.

interface TokenFacts {
  readonly prefix: string;
  readonly name: string;
  readonly username: string;
  readonly scopes: readonly string[];
}

interface TokenChange {
  readonly type: 'token.created' | 'token.revoked';
  readonly token: TokenFacts;
  /** Nobody: the console of the server. */
  readonly actor?: Actor;
  readonly at: Date;
}

export const tokenEvent = ({ type, token, actor, at }: TokenChange) => ({
  type,
  at,
  actorId: actor?.id,
  content: {
    prefix: token.prefix,
    name: token.name,
    username: token.username,
    scopes: token.scopes.join(' '),
  },
});
