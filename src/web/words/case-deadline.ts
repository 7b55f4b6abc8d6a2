import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { CaseDeadlines } from '../../tasks/case-deadlines.ts';
import type { Locale } from '../language.ts';
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
