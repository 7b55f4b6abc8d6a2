import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import type { Variables } from '../../engine/variables.ts';
import { record } from '../../history/record.ts';
import { insertUser } from '../../identity/create-user.ts';
import { checkedUser } from '../../identity/new-user.ts';
import { hashPassword } from '../../identity/passwords.ts';
import { isRole } from '../../identity/roles.ts';
import { newLentPassword } from '../../identity/accounts/set-password.ts';
import { findAccount } from '../../identity/accounts/account-list.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { isUniqueViolation } from '../../persistence/is-unique-violation.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { newAccountForm } from './account-form.ts';
import { showAccount, showNewAccount, unitChoices } from './account-page.ts';

// A new account gets a lent password, shown this once. The answer is the page itself and no redirect.

export const openAccountPage: Page = async (request) => {
  const { services, body, locale, t } = request;
  const form = newAccountForm(await unitChoices(request));
  const { values, problems } = validateSubmission(form, body, {}, locale);
  if (problems.length > 0) return showNewAccount(request, { typed: body, problems });
  const lentPassword = newLentPassword();
  try {
    const userId = await open(request, values, lentPassword);
    const account = await findAccount(services.database, userId);
    if (!account) throw new Error(`Expected account ${userId} to be there, but it is not`);
    return showAccount(request, account, { lentPassword });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const taken = [{ field: 'username', message: t('people.usernameTaken') }];
    return showNewAccount(request, { typed: body, problems: taken });
  }
};

async function open(request: PageRequest, values: Variables, password: string): Promise<string> {
  const { services, now } = request;
  const user = checkedUser({
    username: String(values['username']),
    password,
    ...detailsIn(values),
  });
  const hash = await hashPassword(password);
  return inTransaction(services.database, async (tx) => {
    const { id } = await insertUser(tx, user, hash, now, { isLent: true });
    const content = { userId: id, username: user.username, roles: user.roles.join(', ') };
    await record(tx, { type: 'account.opened', at: now, actorId: signedIn(request).id, content });
    return id;
  });
}

/** What both forms ask. */
export function detailsIn(values: Variables) {
  const { name, email, nip, unit, roles } = values;
  const asked = Array.isArray(roles) ? roles : [];
  return {
    name: String(name),
    email: String(email),
    ...(typeof nip === 'string' && nip !== '' ? { nip } : {}),
    ...(typeof unit === 'string' && unit !== '' ? { unit } : {}),
    roles: asked.flatMap((role) => (typeof role === 'string' && isRole(role) ? [role] : [])),
  };
}
