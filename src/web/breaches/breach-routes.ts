import { paths } from '../paths.ts';
import { get, post, type Route } from '../route.ts';
import {
  breachPage,
  changeBreachPage,
  closeBreachPage,
  noticeFilePage,
  recordNoticePage,
} from './breach-page.ts';
import { breachesPage, newBreachPage, recordBreachPage } from './breaches-page.ts';

// The rows of the route table that are about failures to protect personal data.

// prettier-ignore
export const breachRoutes: readonly Route[] = [
  get (paths.breaches.index,            breachesPage,      { needs: 'breaches.manage', audit: 'none' }),
  post(paths.breaches.index,            recordBreachPage,  { needs: 'breaches.manage', audit: 'breach.recorded' }),
  get (paths.breaches.new,              newBreachPage,     { needs: 'breaches.manage', audit: 'none' }),
  get (paths.breaches.one.pattern,      breachPage,        { needs: 'breaches.manage', audit: 'breach.read' }),
  post(paths.breaches.one.pattern,      changeBreachPage,  { needs: 'breaches.manage', audit: 'breach.changed' }),
  post(paths.breaches.notices.pattern,  recordNoticePage,  { needs: 'breaches.manage', audit: 'breach.notified' }),
  get (paths.breaches.notice.pattern,   noticeFilePage,    { needs: 'breaches.manage', audit: 'breach.exported' }),
  post(paths.breaches.closing.pattern,  closeBreachPage,   { needs: 'breaches.manage', audit: 'breach.closed' }),
];
