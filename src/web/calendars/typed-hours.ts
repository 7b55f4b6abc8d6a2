import { hoursSchema } from '../../calendar/reading/parse-opening.ts';
import type { Hours, HoursOverride, Weekday, WorkingCalendar } from '../../calendar/working-calendar.ts';
import { weekdays } from '../../calendar/working-calendar.ts';
import { textOf, type FormBody } from '../page.ts';
import { isLocalDate } from './is-local-date.ts';
import { isText, type Typed } from './typed-day.ts';

// The hours of a week as their form sends them: two spans a day, each from and to; both empty is no span, a day
// without spans is closed.

export const hoursFields = (weekday: Weekday): readonly (readonly [string, string])[] => [
  [`${weekday}-from1`, `${weekday}-to1`],
  [`${weekday}-from2`, `${weekday}-to2`],
];

export function typedWeek(body: FormBody): Typed<WorkingCalendar['weeklyHours']> {
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = weekdays.map((weekday) =>
    typedHours(body, weekday),
  );
  if (!monday || !tuesday || !wednesday || !thursday || !friday || !saturday || !sunday)
    return { wrong: weekdays.filter((weekday) => !typedHours(body, weekday)) };
  return { value: { monday, tuesday, wednesday, thursday, friday, saturday, sunday } };
}

/** Other hours between two dates. */
export function typedOverride(body: FormBody): Typed<HoursOverride> {
  const given = (field: string) => textOf(body, field).trim();
  const [name, from, to, decree] = [given('name'), given('from'), given('to'), given('decree')];
  const week = typedWeek(body);
  const isRight = {
    name: isText(name),
    from: isLocalDate(from),
    to: isLocalDate(to) && from <= to,
    decree: decree === '' || isText(decree),
  };
  const wrong = Object.entries(isRight).flatMap(([field, right]) => (right ? [] : [field]));
  if ('wrong' in week) return { wrong: [...wrong, ...week.wrong] };
  if (wrong.length > 0) return { wrong };
  return { value: { name, from, to, hours: week.value, ...(decree !== '' && { decree }) } };
}

/** Undefined where a span is half empty, ends before it begins, or begins before the one in front has ended. */
function typedHours(body: FormBody, weekday: Weekday): Hours | undefined {
  const spans = hoursFields(weekday).map((fields) => fields.map((field) => textOf(body, field).trim()));
  const given = spans.filter((span) => span.some((time) => time !== '')).map((span) => span.join('-'));
  const read = hoursSchema.safeParse(given);
  return read.success ? read.data : undefined;
}
