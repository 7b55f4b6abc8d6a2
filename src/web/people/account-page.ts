import { findAccount, type Account } from '../../identity/accounts/account-list.ts';
import { openUnitNames } from '../../identity/units/unit-list.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { formView } from '../forms/form-view.ts';
import { signedIn, type FormBody, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { accountForm, newAccountForm, valuesOf } from './account-form.ts';

export interface Typed {
  readonly typed?: FormBody;
  readonly problems?: readonly Problem[];
  /** Shown this once. */
  readonly lentPassword?: string;
}

export const newAccountPage: Page = async (request) => showNewAccount(request);

export async function showNewAccount(
  request: PageRequest,
  { typed, problems = [] }: Typed = {},
): Promise<Reply> {
  const { locale, t } = request;
  const asked = newAccountForm(await unitChoices(request));
  const form = formView({ form: asked, ...(typed && { typed }), problems, locale });
  return {
    view: 'people/new',
    title: t('people.new'),
    status: problems.length > 0 ? 422 : 200,
    locals: { form },
  };
}

export const accountPage: Page = async (request) => {
  const account = await accountIn(request);
  return { ...(await showAccount(request, account)), about: { concerns: [account.id] } };
};

/** The account that the address names; not found otherwise. */
export async function accountIn({ services, params }: PageRequest): Promise<Account> {
  const userId = params['userId'] ?? '';
  const account = await findAccount(services.database, userId);
  if (!account) throw new Rejection('not-found', `open account ${userId}`, 'there is no such account');
  return account;
}

export async function showAccount(
  request: PageRequest,
  account: Account,
  { typed, problems = [], lentPassword }: Typed = {},
): Promise<Reply> {
  const { locale } = request;
  const asked = accountForm(await unitChoices(request, account));
  const values = valuesOf(account);
  const userId = account.id;
  return {
    view: 'people/account',
    title: account.name,
    status: problems.length > 0 ? 422 : 200,
    locals: {
      account,
      lentPassword,
      isOneself: signedIn(request).id === userId,
      form: formView({ form: asked, values, ...(typed && { typed }), problems, locale }),
      links: {
        change: paths.people.one({ userId }),
        disabling: paths.people.disabling({ userId }),
        enabling: paths.people.enabling({ userId }),
        password: paths.people.password({ userId }),
      },
    },
  };
}

/** The open units, and the one that the account has, should it be closed. */
export async function unitChoices({ services }: PageRequest, account?: Account): Promise<string[]> {
  const open = await openUnitNames(services.database);
  return [...new Set([...open, ...(account?.unit === undefined ? [] : [account.unit])])];
}
