import { accounts } from '../../identity/accounts/account-list.ts';
import { isRole, roles } from '../../identity/roles.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { readListChoice } from '../list-query.ts';

const pageSize = 25;

/** Everybody who has an account, found by name, unit or role; what was chosen stays in the address. */
export const peoplePage: Page = async ({ services, query, t }) => {
  const { search, after } = readListChoice(query);
  const asked = query.get('role') ?? '';
  const role = isRole(asked) ? asked : undefined;
  const page = await accounts(services.database, { search, role, after, limit: pageSize });
  const address = (cursor?: string) => {
    const parameters = new URLSearchParams({ ...(search && { q: search }), ...(role && { role }) });
    if (cursor) parameters.set('after', cursor);
    return parameters.size > 0 ? `${paths.people.index}?${parameters}` : paths.people.index;
  };
  return {
    view: 'people/list',
    title: t('people.title'),
    locals: {
      wide: true,
      search,
      role,
      roles,
      people: page.accounts.map((account) => ({
        ...account,
        href: paths.people.one({ userId: account.id }),
      })),
      paging: {
        first: after === undefined ? undefined : address(),
        next: page.next === undefined ? undefined : address(page.next),
      },
    },
  };
};
