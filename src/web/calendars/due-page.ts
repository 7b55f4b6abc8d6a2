import { addWorkingDays } from '../../calendar/counting/add-working-days.ts';
import { effectiveReceipt } from '../../calendar/counting/effective-receipt.ts';
import { skippedDays } from '../../calendar/counting/skipped-days.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { localDateOf } from '../../calendar/counting/working-days.ts';
import { dateMs, wallClockOn } from '../../calendar/days/zoned-instant.ts';
import { editedCalendar } from '../../definitions/calendar-drafts/calendar-list.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { isLocalDate } from './is-local-date.ts';

// When would it be due? A moment of receipt is typed; the date it counts from, and the ends of the first, third and
// fifth working day are shown with every date that was gone over, and why. Asked of the draft, too, where there is one.

const daysAsked = [1, 3, 5];

export const duePage: Page = async ({ services, params, query, t }) => {
  const calendarId = params['calendarId'] ?? '';
  const { inForce, draft } = await editedCalendar(services.database, calendarId);
  const asked = { date: query.get('date') ?? '', time: query.get('time') ?? '' };
  const isAsked = query.has('date');
  const receivedAt = instantOf(inForce, asked);
  return {
    view: 'calendars/due',
    title: t('calendars.due.title'),
    status: isAsked && !receivedAt ? 422 : 200,
    locals: {
      ...{ asked, isAsked, receivedAt, calendar: inForce },
      answers: receivedAt
        ? [
            { by: 'inForce', ...dueMoments(inForce, receivedAt) },
            ...(draft ? [{ by: 'draft', ...dueMoments(draft.calendar, receivedAt) }] : []),
          ]
        : [],
      back: paths.calendars.one({ calendarId }),
      action: paths.calendars.due({ calendarId }),
    },
  };
};

function dueMoments(calendar: WorkingCalendar, receivedAt: Date) {
  const dues = daysAsked.map((days) => ({ days, ...addWorkingDays(calendar, receivedAt, days) }));
  const last = dues.at(-1)?.at ?? receivedAt;
  return {
    effectiveOn: effectiveReceipt(calendar, receivedAt),
    dues,
    skipped: skippedDays(calendar, localDateOf(calendar, receivedAt), localDateOf(calendar, last)),
    coveredYears: calendar.coveredYears,
  };
}

/** On the wall clock of the calendar; undefined where there is no such moment. */
function instantOf(
  { zone }: WorkingCalendar,
  { date, time }: { date: string; time: string },
): Date | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  // Five working days must still lie in the years that can be counted.
  if (!isLocalDate(date) || date >= '2100' || hours === undefined) return undefined;
  return new Date(wallClockOn(zone, Date.parse(date) / dateMs)(Number(hours) * 60 + Number(minutes)));
}
