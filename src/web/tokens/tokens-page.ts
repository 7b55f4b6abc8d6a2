import { mostDays, type CreatedToken } from '../../identity/tokens/create-token.ts';
import { scopesOpenTo, type Scope } from '../../identity/tokens/scopes.ts';
import { allTokens, tokensOf, type Token } from '../../identity/tokens/token-list.ts';
import { findActor } from '../../identity/find-actor.ts';
import { usersWithRole, type Addressee } from '../../identity/users-with-role.ts';
import type { Actor } from '../../identity/actor.ts';
import type { Database } from '../../persistence/database.ts';
import { signedIn, type FormBody, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

// API tokens: a person's own, or those of programs for administrators, who may revoke everybody's. Nobody makes one
// for another person: that would be a way to act as them.

export const tokensShown = 200;

export interface Told {
  /** Shown this once. */
  created?: CreatedToken & { name: string };
  typed?: FormBody;
  /** Names of fields that must be mended. */
  wrong?: readonly string[];
}

export const ownTokensPage: Page = (request) => showOwnTokens(request);
export const allTokensPage: Page = (request) => showAllTokens(request);

export async function showOwnTokens(request: PageRequest, told: Told = {}) {
  const actor = signedIn(request);
  const tokens = await tokensOf(request.services.database, actor.id);
  return view(request, 'own', tokens, { scopes: scopesOpenTo(actor), accounts: [] }, told);
}

export async function showAllTokens(request: PageRequest, told: Told = {}) {
  const { services, now } = request;
  const { database } = services;
  const accounts = await programAccounts(database, now);
  const tokens = await allTokens(database, tokensShown);
  const scopes = await scopesOf(database, accounts, now);
  return view(request, 'all', tokens, { scopes, accounts }, told);
}

export const programAccounts = (database: Database, now: Date): Promise<Addressee[]> =>
  usersWithRole(database, 'integrasi', now);

async function scopesOf(database: Database, accounts: readonly Addressee[], now: Date): Promise<Scope[]> {
  const actors = await Promise.all(accounts.map(({ id }) => findActor(database, id, now)));
  const open = actors.flatMap((actor: Actor | undefined) => (actor ? scopesOpenTo(actor) : []));
  return [...new Set(open)];
}

function view(
  { now, t }: PageRequest,
  which: 'own' | 'all',
  tokens: readonly Token[],
  offered: { scopes: readonly Scope[]; accounts: readonly Addressee[] },
  { created, typed = {}, wrong = [] }: Told,
) {
  return {
    view: 'tokens/tokens',
    title: t(`tokens.${which}`),
    status: wrong.length > 0 ? 422 : 200,
    locals: {
      which,
      action: which === 'own' ? paths.tokens.own : paths.tokens.all,
      tokens: tokens.map((token) => ({
        ...token,
        state: token.revokedAt ? 'revoked' : token.expiresAt <= now ? 'expired' : 'active',
        revokePath: paths.tokens.revocation({ tokenId: token.id }),
      })),
      ...offered,
      ...{ created, typed, wrong, mostDays },
      docsPath: '/api/v1/docs',
    },
  };
}
