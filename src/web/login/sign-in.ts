import { authenticate } from '../../identity/authenticate.ts';
import { SignInRefusal } from '../../identity/sign-in-refusal.ts';
import type { Page } from '../page.ts';
import { textOf } from '../page.ts';
import { paths } from '../paths.ts';
import { localPath } from './local-path.ts';
import { recordRefusal, recordSignIn } from './record-sign-in.ts';

// A wrong name, a wrong password and a locked account read the same, so that nobody learns which
// accounts exist; the sentence names all three ways out. What really happened is in the history.

export const signIn: Page = async ({ services, body, now, t, visit }) => {
  const username = textOf(body, 'username').trim();
  const next = localPath(textOf(body, 'next'));
  try {
    const password = textOf(body, 'password');
    const actor = await authenticate(services.database, services.clock, { username, password });
    await recordSignIn(services.database, actor, now);
    await visit.signIn(actor);
    return { redirect: next ?? paths.home };
  } catch (error) {
    if (!(error instanceof SignInRefusal)) throw error;
    await recordRefusal(services.database, error.facts);
    const locals = { next, username, problem: t('login.refused') };
    return { view: 'login/login', title: t('login.title'), status: 422, locals };
  }
};
