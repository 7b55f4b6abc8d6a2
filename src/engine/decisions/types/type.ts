import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction, isRange } from 'feelin';
import type { Test } from '../feel/compile-tests.ts';

// What a value may be: the built-in types of FEEL and the item definitions made of them (DMN 1.5, 7.3.3).

export type Type = Any | Simple | List | Context;
interface Any {
  readonly kind: 'any';
}
interface Simple {
  readonly kind: 'simple';
  readonly name: SimpleName;
  readonly allowed?: Test;
}
interface List {
  readonly kind: 'list';
  readonly of: Type;
  readonly allowed?: Test;
}
interface Context {
  readonly kind: 'context';
  readonly fields: ReadonlyMap<string, Type>;
  readonly allowed?: Test;
}

export const any: Type = { kind: 'any' };

const isYearsMonths = (value: unknown): boolean =>
  value instanceof FeelDuration && 'yearsMonths' in value && value.yearsMonths === true;

const checks = {
  string: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => typeof value === 'number',
  boolean: (value: unknown) => typeof value === 'boolean',
  date: (value: unknown) => value instanceof FeelDate,
  time: (value: unknown) => value instanceof FeelTime,
  'date and time': (value: unknown) => value instanceof FeelDateTime,
  duration: (value: unknown) => value instanceof FeelDuration,
  'days and time duration': (value: unknown) => value instanceof FeelDuration && !isYearsMonths(value),
  'years and months duration': isYearsMonths,
  context: (value: unknown) => isContext(value),
  list: (value: unknown) => Array.isArray(value),
  range: (value: unknown) => isRange(value),
  function: (value: unknown) => isFunction(value),
} as const;

export type SimpleName = keyof typeof checks;

export const isOfSimple = (value: unknown, name: SimpleName): boolean => checks[name](value);

/** The built-in type of a name in any of its spellings, `feel:` of DMN 1.1 included. */
export function builtInType(reference: string): Type | undefined {
  const name = reference.replace(/^feel:/, '').replaceAll(/\s+/g, ' ');
  if (/^any$/i.test(name)) return any;
  const spelled = spellings[name] ?? name;
  return Object.hasOwn(checks, spelled) ? { kind: 'simple', name: spelled as SimpleName } : undefined;
}

const spellings: Readonly<Record<string, SimpleName>> = {
  dateTime: 'date and time',
  'date time': 'date and time',
  dayTimeDuration: 'days and time duration',
  yearMonthDuration: 'years and months duration',
  integer: 'number',
  long: 'number',
  double: 'number',
};

export const isContext = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};
