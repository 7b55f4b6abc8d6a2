import { dateFrom, dateTimeFrom, durationFrom, timeFrom } from '../../expressions/feel/values/parse-clock.ts';
import { isContext, type SimpleName, type Type } from './type.ts';

// JSON has no dates and durations: a text where the type wants one is read as such. What cannot be read stays
// the text it is, and then does not conform.

const readers: Partial<Record<SimpleName, (text: string) => unknown>> = {
  date: dateFrom,
  time: timeFrom,
  'date and time': (text) => dateTimeFrom(text) ?? withoutSeconds(text),
  duration: durationFrom,
  'days and time duration': durationFrom,
  'years and months duration': durationFrom,
};

/** As a field of a form gives it: 2026-11-23T10:00. */
const withoutSeconds = (text: string): unknown => dateTimeFrom(text.replace(/(T\d\d:\d\d)(?!:)/, '$1:00'));

export function fromJson(value: unknown, type: Type): unknown {
  if (type.kind === 'list')
    return Array.isArray(value) ? value.map((item) => fromJson(item, type.of)) : fromJson(value, type.of);
  if (type.kind === 'context') return isContext(value) ? fieldsFromJson(value, type.fields) : value;
  if (type.kind === 'simple' && typeof value === 'string') return readers[type.name]?.(value) ?? value;
  return value;
}

const fieldsFromJson = (value: Record<string, unknown>, fields: ReadonlyMap<string, Type>) =>
  Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const type = fields.get(name);
      return [name, type ? fromJson(item, type) : item];
    }),
  );
