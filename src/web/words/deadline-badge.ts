import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { IconName } from '../rendering/icons.ts';
import type { Locale } from '../rendering/language.ts';
import { shortInstant } from './instants.ts';
import { spanInWords } from './span-in-words.ts';
import { isEmptySpan, spanOfMs, workingSpan } from './working-span.ts';
import type { WorkingSpan } from './working-span.ts';

// A deadline as text, colour and icon together, never by colour alone: working time first, the date
// after. At risk means that less than one whole working day is left.

type DeadlineState = 'on-time' | 'at-risk' | 'late' | 'paused' | 'none';

export interface DeadlineFacts {
  readonly dueAt?: Date | string | null;
  /** Working time that was left when the clock was stopped; a stopped clock has no due date. */
  readonly remainingMs?: number | null;
  /** Beyond the years the calendar covers. */
  readonly isProvisional?: boolean;
}

export interface DeadlineBadge {
  readonly state: DeadlineState;
  readonly icon: IconName;
  readonly text: string;
  /** "30 Nov 2026 15.45", where there is a date. */
  readonly date: string | undefined;
}

const icons: Record<DeadlineState, IconName> = {
  'on-time': 'clock',
  'at-risk': 'hourglass-split',
  late: 'exclamation-triangle-fill',
  paused: 'pause-circle-fill',
  none: 'dash-lg',
};

interface Phrases {
  left(span: string): string;
  late(span: string): string;
  paused(span: string): string;
  readonly justPassed: string;
  readonly none: string;
  readonly provisional: string;
}

const phrases: Record<Locale, Phrases> = {
  id: {
    left: (span) => `sisa ${span}`,
    late: (span) => `terlambat ${span}`,
    paused: (span) => `dijeda, sisa ${span}`,
    justPassed: 'lewat tenggat',
    none: 'tanpa tenggat',
    provisional: 'perkiraan',
  },
  en: {
    left: (span) => `${span} left`,
    late: (span) => `${span} late`,
    paused: (span) => `paused, ${span} left`,
    justPassed: 'past the deadline',
    none: 'no deadline',
    provisional: 'provisional',
  },
};

export function deadlineBadge(
  calendar: WorkingCalendar,
  facts: DeadlineFacts,
  now: Date,
  locale: Locale,
): DeadlineBadge {
  const dueAt = facts.dueAt === null || facts.dueAt === undefined ? undefined : new Date(facts.dueAt);
  if (facts.remainingMs !== null && facts.remainingMs !== undefined)
    return badge('paused', inWords('paused', spanOfMs(calendar, facts.remainingMs), locale));
  if (!dueAt) return badge('none', phrases[locale].none);
  const date = dateOf(dueAt, facts, locale);
  if (dueAt <= now) return badge('late', inWords('late', workingSpan(calendar, dueAt, now), locale), date);
  const left = workingSpan(calendar, now, dueAt);
  return badge(left.days > 0 ? 'on-time' : 'at-risk', inWords('left', left, locale), date);
}

const badge = (state: DeadlineState, text: string, date?: string): DeadlineBadge => ({
  state,
  icon: icons[state],
  text,
  date,
});

const dateOf = (dueAt: Date, { isProvisional }: DeadlineFacts, locale: Locale): string =>
  shortInstant(dueAt, locale) + (isProvisional === true ? ` (${phrases[locale].provisional})` : '');

/** Less than a minute is said as one minute; late without any working time passed is only "past". */
function inWords(phrase: 'left' | 'late' | 'paused', span: WorkingSpan, locale: Locale): string {
  if (phrase === 'late' && isEmptySpan(span)) return phrases[locale].justPassed;
  const said = isEmptySpan(span) ? { days: 0, hours: 0, minutes: 1 } : span;
  return phrases[locale][phrase](spanInWords(said, locale));
}
