import type { DataRequest } from '../../service/data-requests/data-request.ts';
import type { PageRequest } from '../page.ts';
import type { DeadlineBadge } from '../words/deadline-badge.ts';
import { wordsFor } from '../words/words.ts';

const hour = 60 * 60 * 1000;
const dayHours = 24;

/** Until the limit of the law, in hours by the calendar; undefined once it is answered. */
export function limitBadge(
  { now, locale, t }: PageRequest,
  { dueAt, closedAt }: Pick<DataRequest, 'dueAt' | 'closedAt'>,
): DeadlineBadge | undefined {
  if (closedAt) return undefined;
  const left = dueAt.getTime() - now.getTime();
  const date = wordsFor(locale).instant(dueAt);
  const hours = String(Math.floor(Math.abs(left) / hour));
  if (left < 0)
    return {
      state: 'late',
      icon: 'exclamation-triangle-fill',
      text: t('dataRequests.late', { hours }),
      date,
    };
  const text = t('dataRequests.left', { hours });
  return left < dayHours * hour
    ? { state: 'at-risk', icon: 'hourglass-split', text, date }
    : { state: 'on-time', icon: 'clock', text, date };
}
