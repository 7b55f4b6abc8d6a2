import { paths } from '../paths.ts';
import { get, post, type Route } from '../route.ts';
import { bellPage } from './bell-page.ts';
import { caseOfNotice } from './case-of-notice.ts';
import { notificationsPage } from './notifications-page.ts';
import { readNotifications } from './read-notifications.ts';

// The rows of the route table that are about messages.

// prettier-ignore
export const notificationRoutes: readonly Route[] = [
  get (paths.notifications.index,        notificationsPage,    { needs: 'signed-in', audit: 'none' }),
  get (paths.notifications.bell,         bellPage,             { needs: 'signed-in', audit: 'none' }),
  get (paths.notifications.case.pattern, caseOfNotice,         { needs: 'signed-in', audit: 'none' }),
  post(paths.notifications.reading,      readNotifications,    { needs: 'signed-in', audit: 'notifications.read' }),
];
