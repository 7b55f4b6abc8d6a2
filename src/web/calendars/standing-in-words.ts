import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { Standing } from '../../engine/timers/moved-timers.ts';
import type { Locale } from '../rendering/language.ts';
import { deadlineBadge } from '../words/deadline-badge.ts';
import { shortInstant } from '../words/instants.ts';

const provisional: Record<Locale, string> = { id: 'perkiraan', en: 'provisional' };

/** When a timer is due, or what is left of one that stands still. */
export function standingInWords(calendar: WorkingCalendar, standing: Standing, locale: Locale): string {
  const { dueAt, remainingMs, provisional: isProvisional } = standing;
  if (dueAt === undefined)
    return deadlineBadge(calendar, { remainingMs: remainingMs ?? 0 }, new Date(0), locale).text;
  return shortInstant(dueAt, locale) + (isProvisional ? ` (${provisional[locale]})` : '');
}
