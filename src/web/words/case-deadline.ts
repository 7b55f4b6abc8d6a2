import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { CaseDeadlines } from '../../tasks/lists/case-deadlines.ts';
import type { Locale } from '../rendering/language.ts';
import { deadlineBadge, type DeadlineBadge } from './deadline-badge.ts';

/**
 * The badge of a case: counts to the maximum deadline, and is at risk from the moment the target has passed.
 * A case that has ended, or never had a deadline, has none.
 */
export function caseBadge(
  calendar: WorkingCalendar | undefined,
  { target, maximum, provisional }: CaseDeadlines,
  now: Date,
  locale: Locale,
): DeadlineBadge | undefined {
  if (!calendar || !maximum) return undefined;
  const facts = {
    dueAt: maximum.dueAt ?? null,
    remainingMs: maximum.remainingMs ?? null,
    isProvisional: provisional,
  };
  const badge = deadlineBadge(calendar, facts, now, locale);
  if (badge.state !== 'on-time' || !target?.firedAt) return badge;
  return { ...badge, state: 'at-risk', icon: 'hourglass-split' };
}

/** The badges of a list of cases: most of those on one page end at the same few instants. */
export function caseBadges(
  calendar: WorkingCalendar | undefined,
  now: Date,
  locale: Locale,
): (deadlines: CaseDeadlines) => DeadlineBadge | undefined {
  const known = new Map<string, DeadlineBadge | undefined>();
  return (deadlines) => {
    const { target, maximum, provisional } = deadlines;
    const facts = [
      maximum?.dueAt?.getTime(),
      maximum?.remainingMs,
      provisional,
      target?.firedAt !== undefined,
    ];
    const key = `${maximum !== undefined} ${facts.join(' ')}`;
    const badge = known.has(key) ? known.get(key) : caseBadge(calendar, deadlines, now, locale);
    known.set(key, badge);
    return badge;
  };
}
