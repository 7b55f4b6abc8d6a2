import { duration, parseDate, parseDateTime, parseTime } from 'feelin';
import { isContext, type SimpleName, type Type } from './type.ts';

// JSON has no dates and durations: a text where the type wants one is read as such. What cannot be read stays
// the text it is, and then does not conform.

const readers: Partial<Record<SimpleName, (text: string) => unknown>> = {
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  duration,
  'days and time duration': duration,
  'years and months duration': duration,
};

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
