import { calendarList } from '../../definitions/calendar-drafts/calendar-list.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';

export const calendarListPage: Page = async ({ services, t }) => ({
  view: 'calendars/list',
  title: t('calendars.title'),
  locals: {
    calendars: (await calendarList(services.database)).map((calendar) => ({
      ...calendar,
      href: paths.calendars.one({ calendarId: calendar.id }),
      draftHref: paths.calendars.draft({ calendarId: calendar.id }),
    })),
  },
});
