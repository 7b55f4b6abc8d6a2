import { calendarDifference } from '../../calendar/calendar-difference.ts';
import { calendarChange } from '../../instances/calendar-change/changes-of.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { differenceView } from './difference-view.ts';

/** What was put into force, and how far the deadlines have followed. */
export const changePage: Page = async (request) => {
  const { services, params, t } = request;
  const calendarId = params['calendarId'] ?? '';
  const change = await calendarChange(services.database, params['changeId'] ?? '');
  if (change.calendarId !== calendarId)
    throw new Rejection('not-found', 'open the change', 'it is one of another calendar');
  return {
    view: 'calendars/change',
    title: t('calendars.applied.title', { version: change.version }),
    locals: {
      change,
      calendar: change.after,
      difference: differenceView(calendarDifference(change.before, change.after), request),
      back: paths.calendars.one({ calendarId }),
      here: paths.calendars.change({ calendarId, changeId: change.id }),
    },
  };
};
