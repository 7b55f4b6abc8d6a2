import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { localPath } from './local-path.ts';

export const loginPage: Page = async ({ actor, query, t }) => {
  const next = localPath(query.get('next'));
  if (actor) return { redirect: next ?? paths.home };
  return { view: 'login/login', title: t('login.title'), locals: { next, username: '', problem: undefined } };
};
