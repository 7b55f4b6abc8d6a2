import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { Locale } from '../rendering/language.ts';
import { deadlineBadge } from './deadline-badge.ts';
import type { DeadlineFacts } from './deadline-badge.ts';
import { longInstant, monthDay, shortDate, shortInstant } from './instants.ts';
import { displayNip, maskNik } from '../../service/identity-numbers/display.ts';
import { fileSize } from './file-size.ts';

// How the office writes things, bound to one language: what the views call.

export function wordsFor(locale: Locale) {
  return {
    instant: (at: Date | string) => shortInstant(at, locale),
    longInstant: (at: Date | string) => longInstant(at, locale),
    date: (at: Date | string) => shortDate(at, locale),
    longDate: (at: Date | string) => monthDay(at, locale),
    deadline: (calendar: WorkingCalendar, deadline: DeadlineFacts, now: Date) =>
      deadlineBadge(calendar, deadline, now, locale),
    nik: maskNik,
    nip: displayNip,
    fileSize: (bytes: number) => fileSize(bytes, locale),
  };
}
