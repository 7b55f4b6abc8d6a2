import { DateTime, Duration } from 'luxon';
import { officeZone } from '../../../kernel/office-zone.ts';

// camunda:historyTimeToLive: how long an instance that has ended is kept, as P180D or as a number of days.

/** Undefined where it cannot be read. */
export function readTimeToLive(text: string): Duration | undefined {
  const duration = /^\d{1,6}$/.test(text)
    ? Duration.fromObject({ days: Number(text) })
    : Duration.fromISO(text);
  return duration.isValid && !text.includes('-') ? duration : undefined;
}

/** Instances that ended before this moment are no longer kept; undefined where it cannot be read. */
export function endedBefore(timeToLive: string, now: Date): Date | undefined {
  const duration = readTimeToLive(timeToLive);
  return duration && DateTime.fromJSDate(now, { zone: officeZone }).minus(duration).toJSDate();
}
