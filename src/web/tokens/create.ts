import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { findActor } from '../../identity/find-actor.ts';
import { createToken, type CreatedToken } from '../../identity/tokens/create-token.ts';
import { tokenEvent } from '../../identity/tokens/token-events.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { signedIn, textOf, type Page, type PageRequest } from '../page.ts';
import { programAccounts, showAllTokens, showOwnTokens, type Told } from './tokens-page.ts';

// The answer to the form is the page itself and no redirect: the secret is shown this once, and kept nowhere.

export const createOwnToken: Page = async (request) =>
  showOwnTokens(request, await create(request, signedIn(request)));

export const createProgramToken: Page = async (request) => {
  const { services, now } = request;
  const { database } = services;
  const wanted = textOf(request.body, 'owner');
  const account = (await programAccounts(database, now)).find(({ id }) => id === wanted);
  const owner = account && (await findActor(database, account.id, now));
  const told = owner ? await create(request, owner) : { typed: request.body, wrong: ['owner'] };
  return showAllTokens(request, told);
};

async function create(request: PageRequest, owner: Actor): Promise<Told> {
  try {
    const name = textOf(request.body, 'name').trim();
    return { created: { ...(await made(request, owner, name)), name } };
  } catch (error) {
    if (!(error instanceof Rejection) || error.problems.length === 0) throw error;
    return { typed: request.body, wrong: error.problems.map(({ field }) => field) };
  }
}

function made(request: PageRequest, owner: Actor, name: string): Promise<CreatedToken> {
  const { services, body, now } = request;
  const actor = signedIn(request);
  const scopes = [body['scopes'] ?? []].flat();
  const days = Number(textOf(body, 'days'));
  return inTransaction(services.database, async (tx) => {
    const created = await createToken(tx, { owner, name, scopes, days, by: actor.id }, now);
    const token = { prefix: created.prefix, name, username: owner.username, scopes };
    await record(tx, tokenEvent({ type: 'token.created', token, actor, at: now }));
    return created;
  });
}
