import { record } from '../../history/record.ts';
import { hashOfChosen, keepChosenPassword } from '../../identity/accounts/set-password.ts';
import { findActor } from '../../identity/find-actor.ts';
import { shortestPassword } from '../../identity/passwords.ts';
import { endSessionsOf } from '../../identity/sessions.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { signedIn, textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';

// One's own password. Whoever else is signed in with the account is signed out by a new one.

export const passwordPage: Page = async (request) => show(request);

const show = (request: PageRequest, wrong?: { field: string; problem: string }): Reply => ({
  view: 'account/password',
  title: request.t('password.title'),
  status: wrong ? 422 : 200,
  locals: {
    action: paths.account.password,
    isLent: signedIn(request).mustChoosePassword,
    shortest: shortestPassword,
    wrong,
  },
});

export const choosePasswordPage: Page = async (request) => {
  const { services, body, now, t, visit } = request;
  const { database } = services;
  const { id } = signedIn(request);
  const change = {
    current: textOf(body, 'current'),
    chosen: textOf(body, 'chosen'),
    repeated: textOf(body, 'repeated'),
  };
  const outcome = await hashOfChosen(database, id, change, { now });
  if ('field' in outcome) return show(request, outcome);
  await inTransaction(database, async (tx) => {
    await keepChosenPassword(tx, id, outcome.hash);
    await record(tx, { type: 'account.password-chosen', at: now, actorId: id });
  });
  await endSessionsOf(database, id);
  const actor = await findActor(database, id, now);
  if (actor) await visit.signIn(actor);
  return { redirect: paths.home, flash: { tone: 'done', text: t('password.changed') } };
};
