import { isContext } from '../../src/engine/decisions/types/type.ts';
import { isEqual } from '../../src/engine/expressions/feel/values/equal.ts';
import {
  dateFrom,
  dateTimeFrom,
  durationFrom,
  timeFrom,
} from '../../src/engine/expressions/feel/values/parse-clock.ts';
import { childOf, childrenOf, type Xml } from './parse-xml.ts';

// Values as the test cases of the DMN TCK write them, and when a value counts as the one expected.

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  string: (text) => text,
  boolean: (text) => text.trim() === 'true' || text.trim() === '1',
  decimal: Number,
  double: (text) => Number(text.replace(/^INF$/, 'Infinity')),
  float: Number,
  integer: Number,
  int: Number,
  long: Number,
  date: dateFrom,
  time: timeFrom,
  dateTime: dateTimeFrom,
  duration: durationFrom,
  dayTimeDuration: durationFrom,
  yearMonthDuration: durationFrom,
};

/** The value inside an inputNode, an expected, an item or a component. */
export function valueIn(holder: Xml | undefined): unknown {
  if (!holder || holder.attributes['nil'] === 'true') return null;
  const list = childOf(holder, 'list');
  if (list) return list.attributes['nil'] === 'true' ? null : childrenOf(list, 'item').map(valueIn);
  const components = childrenOf(holder, 'component');
  if (components.length > 0)
    return Object.fromEntries(components.map((one) => [one.attributes['name'] ?? '', valueIn(one)]));
  const value = childOf(holder, 'value');
  if (!value || value.attributes['nil'] === 'true') return null;
  const type = (value.attributes['type'] ?? 'string').replace(/^.*:/, '');
  return readers[type]?.(type === 'string' ? value.text : value.text.trim()) ?? null;
}

/** Numbers agree to eight places, or to as many digits where they are large. */
export function isExpected(actual: unknown, expected: unknown): boolean {
  if (expected === null || expected === undefined) return actual === null || actual === undefined;
  if (typeof expected === 'number')
    return (
      typeof actual === 'number' && Math.abs(actual - expected) <= 1e-8 * Math.max(1, Math.abs(expected))
    );
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => isExpected(actual[index], item))
    );
  if (isContext(expected)) {
    if (!isContext(actual)) return false;
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...names].every((name) => isExpected(actual[name], expected[name]));
  }
  return actual === expected || (typeof expected === 'object' && isEqual(actual, expected));
}
