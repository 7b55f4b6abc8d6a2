import { FeelDate, FeelDateTime } from 'feelin';
import { newValues } from '../run.ts';
import { isContext, isOfSimple, type Type } from './type.ts';

// A value as a value of a type, with FEEL's three implicit conversions: a list of one for its item, an item
// for a list of one, a date for its midnight in UTC (DMN 1.5, 10.3.2.9.4). Anything else does not fit.

export type Fitted = { readonly value: unknown } | undefined;

/** Null fits every type. Undefined where the value is of another type or not among the allowed values. */
export function conform(value: unknown, type: Type): Fitted {
  if (value === null || value === undefined) return { value: null };
  if (type.kind === 'any') return { value };
  const fitted = fit(value, type);
  if (fitted && type.allowed && !type.allowed(fitted.value, newValues())) return undefined;
  return fitted;
}

function fit(value: unknown, type: Exclude<Type, { kind: 'any' }>): Fitted {
  if (type.kind === 'list') return fitList(value, type.of);
  if (type.kind === 'simple' && type.name === 'list')
    return { value: Array.isArray(value) ? value : [value] };
  if (Array.isArray(value)) return value.length === 1 ? conform(value[0], type) : undefined;
  if (type.kind === 'context') return fitContext(value, type.fields);
  if (isOfSimple(value, type.name)) return { value };
  if (type.name === 'date and time' && value instanceof FeelDate) return { value: midnight(value) };
  return undefined;
}

const midnight = (date: FeelDate): FeelDateTime => new FeelDateTime(date.unwrap().toPlainDateTime(), 'UTC');

function fitList(value: unknown, of: Type): Fitted {
  const items = (Array.isArray(value) ? value : [value]).map((item) => conform(item, of));
  return items.every((item) => item !== undefined) ? { value: items.map((item) => item.value) } : undefined;
}

/** Entries that the type does not have stay. */
function fitContext(value: unknown, fields: ReadonlyMap<string, Type>): Fitted {
  if (!isContext(value)) return undefined;
  const fitted: Record<string, unknown> = { ...value };
  for (const [name, type] of fields) {
    if (!Object.hasOwn(value, name)) return undefined;
    const field = conform(value[name], type);
    if (!field) return undefined;
    fitted[name] = field.value;
  }
  return { value: fitted };
}
