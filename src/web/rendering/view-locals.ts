import type { Request } from 'express';
import type { AssetPath } from './assets.ts';
import { csrfTokenOf } from '../http/csrf.ts';
import { iconMarkup } from './icon-markup.ts';
import { translatorFor } from './language.ts';
import type { LiveConnections } from '../live/live-connections.ts';
import { localPath } from '../login/local-path.ts';
import { administrationFor, navigationFor } from '../navigation.ts';
import { unreadNotifications } from '../notifications/notifications-of.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { isUnattended } from '../sessions/unattended.ts';
import type { WebServices } from '../services.ts';
import { wordsFor } from '../words/words.ts';

// What every view may use. `csrf` is a function because asking for a token opens a session: pages
// without a form leave no session behind.

export interface Frame {
  readonly services: WebServices;
  readonly routes: readonly Route[];
  readonly asset: AssetPath;
  readonly live: LiveConnections;
}

export async function viewLocals(frame: Frame, request: Request) {
  // An asset that is not there is told before the language was chosen.
  const { actor, locale = 'id' } = request;
  const t = translatorFor(locale);
  return {
    t,
    locale,
    actor,
    paths,
    asset: frame.asset,
    icon: iconMarkup(frame.asset),
    words: wordsFor(locale),
    now: frame.services.clock.now(),
    csrf: () => csrfTokenOf(request),
    navigation: navigationFor(frame.routes, actor),
    administration: administrationFor(frame.routes, actor),
    /** Whether a page answers at this address: a link to nothing is not drawn. */
    offers: (path: string) => frame.routes.some((route) => route.method === 'get' && route.path === path),
    unread: actor ? await unreadNotifications(frame.services.database, actor.id) : 0,
    currentPath: request.path,
    otherLanguage: otherLanguage(request),
    // What was to be told is for the page a person opened, not for one that brings itself up to date.
    flash: isUnattended(request) ? undefined : takeFlash(request),
    reference: String(request.id),
  };
}

function otherLanguage(request: Request): { locale: string; href: string } {
  const locale = request.locale === 'id' ? 'en' : 'id';
  const page = request.method === 'GET' ? localPath(request.path) : undefined;
  const query = new URLSearchParams(page === undefined ? '' : request.url.split('?')[1]);
  query.set('lang', locale);
  return { locale, href: `${page ?? '/'}?${query}` };
}

function takeFlash(request: Request) {
  const flash = request.session?.flash;
  if (flash) delete request.session.flash;
  return flash;
}
