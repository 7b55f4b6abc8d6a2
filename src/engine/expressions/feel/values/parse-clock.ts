import { duration, FeelDate, FeelDateTime, parseDate, parseDateTime, parseTime, type FeelTime } from 'feelin';

// Texts as FEEL reads dates, times and durations (DMN 1.5, 10.3.4.1, after XML Schema): feelin's parser is more
// lenient than the standard, and knows no year before the first. Null for what is none.

const DATE = /^(-?)(\d{4}|[1-9]\d{4,})-(\d\d-\d\d)$/;
const CLOCK = /^\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d(?::\d\d)?|@[\w+/-]+)?$/;
const DURATION =
  /^-?P(?=[\dT])(?:\d+Y(?:\d+M)?|\d+M|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/;

export function dateFrom(text: string): FeelDate | null {
  const [, sign, year = '', rest] = DATE.exec(text) ?? [];
  if (rest === undefined) return null;
  if (sign === '' && year.length === 4 && year !== '0000') return parseDate(text);
  return withYear(parseDate(`2000-${rest}`), Number(`${sign}${year}`));
}

/** A leap day stays one only in a leap year. */
function withYear(date: FeelDate | null, year: number): FeelDate | null {
  try {
    return date && new FeelDate(date.unwrap().with({ year }, { overflow: 'reject' }));
  } catch {
    return null;
  }
}

export const timeFrom = (text: string): FeelTime | null => (CLOCK.test(text) ? parseTime(zoned(text)) : null);

export function dateTimeFrom(text: string): FeelDateTime | null {
  const mark = text.indexOf('T');
  const date = dateFrom(mark === -1 ? text : text.slice(0, mark));
  if (mark === -1) return date && new FeelDateTime(date.unwrap().toPlainDateTime());
  const clock = text.slice(mark + 1);
  if (!date || !CLOCK.test(clock)) return null;
  const time = parseDateTime(`2000-01-01T${zoned(clock)}`);
  return time && new FeelDateTime(date.unwrap().toPlainDateTime(time.unwrap().toPlainTime()), time.zone);
}

/** Hours of a day and of an offset are those that there are. */
const zoned = (clock: string): string =>
  /^24:|^\d\d:\d\d:60|[+-](?:19|[2-9]\d):\d\d(?::\d\d)?$/.test(clock) ? '' : clock;

export const durationFrom = (text: string) => (DURATION.test(text) ? duration(text) : null);

/** `@"…"`: whichever of the four it is. */
export function clockFrom(text: string): unknown {
  if (/^-?P/.test(text)) return durationFrom(text);
  if (/^\d\d:/.test(text)) return timeFrom(text);
  return text.includes('T') ? dateTimeFrom(text) : dateFrom(text);
}
