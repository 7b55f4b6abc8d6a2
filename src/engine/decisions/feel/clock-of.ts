import { FeelFunction, parseDate, parseDateTime } from 'feelin';
import { DateTime } from 'luxon';
import { officeZone } from '../../../kernel/office-zone.ts';

/** now() and today() of one run, at the office: a decision made again from the same gives the same. */
export function clockOf(now: Date): Record<string, FeelFunction> {
  const here = DateTime.fromJSDate(now, { zone: officeZone });
  return {
    now: new FeelFunction(() => parseDateTime(here.toISO({ suppressMilliseconds: true }) ?? ''), []),
    today: new FeelFunction(() => parseDate(here.toISODate() ?? ''), []),
  };
}
