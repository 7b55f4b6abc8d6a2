import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { CaseDeadlines } from '../../tasks/lists/case-deadlines.ts';
import type { Locale } from '../rendering/language.ts';
import { deadlineBadge } from '../words/deadline-badge.ts';

/** The deadlines a case has, as they stand at `until`; none without the calendar that they are counted by. */
export const deadlinesView = (
  calendar: WorkingCalendar | undefined,
  deadlines: CaseDeadlines,
  until: Date,
  locale: Locale,
) =>
  (['target', 'maximum'] as const).flatMap((kind) => {
    const deadline = deadlines[kind];
    if (!calendar || !deadline) return [];
    const facts = { dueAt: deadline.dueAt ?? null, remainingMs: deadline.remainingMs ?? null };
    return [{ kind, ...deadline, badge: deadlineBadge(calendar, facts, until, locale) }];
  });
