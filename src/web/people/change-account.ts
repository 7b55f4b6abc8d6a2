import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import { record } from '../../history/record.ts';
import type { Account } from '../../identity/accounts/account-list.ts';
import { changeAccount, disableAccount, enableAccount } from '../../identity/accounts/change-account.ts';
import { keepLentPassword, newLentPassword } from '../../identity/accounts/set-password.ts';
import { hashPassword } from '../../identity/passwords.ts';
import { endSessionsOf } from '../../identity/sessions.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { reasonIn } from '../access/reason.ts';
import { accountForm } from './account-form.ts';
import { accountIn, showAccount, unitChoices } from './account-page.ts';
import { detailsIn } from './open-account.ts';

export const changeAccountPage: Page = async (request) => {
  const account = await accountIn(request);
  const form = accountForm(await unitChoices(request, account));
  const { values, problems } = validateSubmission(form, request.body, {}, request.locale);
  if (problems.length > 0) return showAccount(request, account, { typed: request.body, problems });
  const { nip, unit, ...details } = detailsIn(values);
  const change = { ...details, nip, unit };
  await told(request, account, { type: 'account.changed' }, async (tx) => {
    await changeAccount(tx, account.id, change, request.now);
    return { rolesBefore: account.roles.join(', '), roles: change.roles.join(', ') };
  });
  return back(request, account, 'people.changed');
};

export const disableAccountPage: Page = async (request) => {
  const account = await accountIn(request);
  if (signedIn(request).id === account.id)
    throw new Rejection('conflict', 'disable the account', 'it is your own');
  const reason = reasonIn(request.body);
  if (reason === '') throw new Rejection('invalid', 'disable the account', 'no reason was given');
  await told(request, account, { type: 'account.disabled' }, async (tx) => {
    await disableAccount(tx, account.id, request.now);
    return { why: reason };
  });
  await endSessionsOf(request.services.database, account.id);
  return back(request, account, 'people.disabled');
};

export const enableAccountPage: Page = async (request) => {
  const account = await accountIn(request);
  await told(request, account, { type: 'account.enabled' }, async (tx) => {
    await enableAccount(tx, account.id);
    return {};
  });
  return back(request, account, 'people.enabled');
};

/** A lent password, shown this once; whoever is signed in with the account is signed out. */
export const lendPasswordPage: Page = async (request) => {
  const account = await accountIn(request);
  const lentPassword = newLentPassword();
  const hash = await hashPassword(lentPassword);
  await told(request, account, { type: 'account.password-lent' }, async (tx) => {
    await keepLentPassword(tx, account.id, hash, request.now);
    return {};
  });
  await endSessionsOf(request.services.database, account.id);
  return showAccount(request, { ...account, hasLentPassword: true }, { lentPassword });
};

/** The change and the trace of it, in one transaction. */
function told(
  request: PageRequest,
  { id, username }: Account,
  { type }: { type: `account.${string}` },
  change: (tx: Transaction) => Promise<Readonly<Record<string, string>>>,
): Promise<void> {
  return inTransaction(request.services.database, async (tx) => {
    const content = { userId: id, username, ...(await change(tx)) };
    await record(tx, { type, at: request.now, actorId: signedIn(request).id, content });
  });
}

const back = ({ t }: PageRequest, { id, name }: Account, text: string) => ({
  redirect: paths.people.one({ userId: id }),
  flash: { tone: 'done' as const, text: t(text, { name }) },
});
