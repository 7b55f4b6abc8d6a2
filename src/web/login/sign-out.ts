import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { recordSignOut } from './record-sign-in.ts';

export const signOut: Page = async ({ services, actor, now, t, visit }) => {
  if (actor) await recordSignOut(services.database, actor, now);
  await visit.signOut();
  return { redirect: paths.login, flash: { tone: 'done', text: t('login.signedOut') } };
};
