import type { Page } from '../page.ts';
import { signedIn } from '../page.ts';
import { paths } from '../paths.ts';
import { notificationsOf, notificationsPerPage, type Notification } from './notifications-of.ts';

/** Notices that belong to no case, and the page where their reader acts on them. */
const pageOfNotice: Readonly<Record<string, string>> = {
  pembaruan: paths.certificates.own,
  'pembaruan-dibuka': paths.certificates.own,
};

const hrefOf = ({ template, instanceId }: Notification): string | undefined =>
  pageOfNotice[template ?? ''] ??
  (instanceId === null ? undefined : paths.notifications.case({ instanceId }));

export const notificationsPage: Page = async (request) => {
  const { services, query, locale, t } = request;
  const before = query.get('before') ?? undefined;
  const found = await notificationsOf(services.database, signedIn(request).id, locale, before);
  const notifications = found.slice(0, notificationsPerPage);
  const last = found.length > notificationsPerPage ? notifications.at(-1) : undefined;
  const paging = {
    ...(before === undefined ? {} : { first: paths.notifications.index }),
    ...(last ? { next: `${paths.notifications.index}?before=${encodeURIComponent(last.id)}` } : {}),
  };
  return {
    view: 'notifications/notifications',
    title: t('notifications.title'),
    locals: {
      notifications: notifications.map((each) => ({ ...each, href: hrefOf(each) })),
      paging,
    },
  };
};
