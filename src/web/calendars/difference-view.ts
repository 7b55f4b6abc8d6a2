import type { CalendarDifference } from '../../calendar/calendar-difference.ts';
import type { ClosedDay, HoursOverride } from '../../calendar/working-calendar.ts';
import type { PageRequest } from '../page.ts';
import { monthDay } from '../words/instants.ts';

/** What was changed in a calendar, a sentence each: what was added, and what was taken out. */
export function differenceView(
  difference: CalendarDifference,
  { t, locale }: Pick<PageRequest, 't' | 'locale'>,
): { sign: 'added' | 'removed' | 'changed'; text: string }[] {
  const day = ({ on, name, kind }: ClosedDay) =>
    `${monthDay(on, locale)} · ${name} (${t(`calendars.kinds.${kind}`)})`;
  const override = ({ name, from, to }: HoursOverride) =>
    t('calendars.draft.override', { name, from: monthDay(from, locale), to: monthDay(to, locale) });
  const spans = (texts: string[]) => texts.join(', ') || t('calendars.closed');
  return [
    ...difference.daysAdded.map((each) => ({ sign: 'added' as const, text: day(each) })),
    ...difference.daysRemoved.map((each) => ({ sign: 'removed' as const, text: day(each) })),
    ...difference.hours.map(({ weekday, before, after }) => ({
      sign: 'changed' as const,
      text: t('calendars.draft.hours', {
        weekday: t(`calendars.weekdays.${weekday}`),
        before: spans(before),
        after: spans(after),
      }),
    })),
    ...difference.overridesAdded.map((each) => ({ sign: 'added' as const, text: override(each) })),
    ...difference.overridesRemoved.map((each) => ({ sign: 'removed' as const, text: override(each) })),
    ...difference.yearsAdded.map((year) => ({
      sign: 'added' as const,
      text: t('calendars.draft.year', { year }),
    })),
    ...difference.yearsRemoved.map((year) => ({
      sign: 'removed' as const,
      text: t('calendars.draft.year', { year }),
    })),
  ];
}
