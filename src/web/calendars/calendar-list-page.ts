import { calendarUses, type CalendarUse } from '../../definitions/calendar-drafts/calendar-uses.ts';
import { calendarList } from '../../definitions/calendar-drafts/calendar-list.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';

/** Every calendar with the timers that count by it, and timers that name one that does not exist. */
export const calendarListPage: Page = async ({ services, actor, t }) => {
  const uses = (await calendarUses(services.database)).map((use) => ({
    ...use,
    href: actor?.can('definitions.see') === true ? hrefOf(use) : undefined,
  }));
  const calendars = await calendarList(services.database);
  return {
    view: 'calendars/list',
    title: t('calendars.title'),
    locals: {
      calendars: calendars.map((calendar) => ({
        ...calendar,
        href: paths.calendars.one({ calendarId: calendar.id }),
        draftHref: paths.calendars.draft({ calendarId: calendar.id }),
        uses: uses.filter(({ calendarId }) => calendarId === calendar.id),
      })),
      missing: uses.filter(({ calendarId }) => !calendars.some(({ id }) => id === calendarId)),
    },
  };
};

const hrefOf = ({ definitionId }: CalendarUse): string => paths.processes.one({ definitionId });
