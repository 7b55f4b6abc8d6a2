import { DateTime, Duration } from 'luxon';
import type { Json } from '../engine/variables.ts';
import { officeZone } from '../kernel/office-zone.ts';
import type { Locale } from './sentences/sentences.ts';

// Values inside a sentence: instants in the office's zone, spans in hours and minutes, the rest as it is.

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A name that ends in `Ms` is a span in milliseconds, a text that looks like an instant is one. */
export function inWords(name: string, value: Json, locale: Locale): string {
  if (typeof value === 'string')
    return instant.test(value)
      ? DateTime.fromISO(value, { zone: officeZone, locale }).toFormat('d LLLL yyyy HH.mm')
      : value;
  if (typeof value === 'number' && name.endsWith('Ms'))
    return Duration.fromMillis(value, { locale })
      .shiftTo('hours', 'minutes')
      .toHuman({ maximumFractionDigits: 0 });
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
