import { type FeelDate, FeelRange } from 'feelin';
import { isoOf } from './iso-of.ts';
import { kindOf } from './kind-of.ts';

// string() (DMN 1.5, 10.3.4.1): a number in plain digits, a date in ISO 8601, a list or a context as FEEL writes it.

/** The text of a value that stands alone; null has none. */
export const textOf = (value: unknown): string | null =>
  value === null ? null : typeof value === 'string' ? value : written(value);

function written(value: unknown): string {
  switch (kindOf(value)) {
    case 'null':
      return 'null';
    case 'number':
      return plain(Number(value));
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'list':
      return `[${(value as unknown[]).map(written).join(', ')}]`;
    case 'context':
      return `{${Object.entries(value as object)
        .map(entryText)
        .join(', ')}}`;
    case 'range':
      return rangeText(value as FeelRange);
    case 'function':
      return 'function';
    case 'date':
    case 'time':
    case 'date and time':
    case 'days and time duration':
    case 'years and months duration':
      return isoOf(value as FeelDate);
  }
}

const entryText = ([name, value]: [string, unknown]): string =>
  `${/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(name) ? name : JSON.stringify(name)}: ${written(value)}`;

function rangeText({ start, end, ...included }: FeelRange): string {
  const [first, last] = [included['start included'] ? '[' : '(', included['end included'] ? ']' : ')'];
  if (start === null) return `${last === ']' ? '<=' : '<'} ${written(end)}`;
  if (end === null) return `${first === '[' ? '>=' : '>'} ${written(start)}`;
  return `${first}${written(start)}..${written(end)}${last}`;
}

/** No exponent, whatever the size: 1e22 is 1 and twenty-two zeros. */
function plain(number: number): string {
  const text = String(number === 0 ? 0 : number);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = '', first = '', rest = '', power = '0'] = parts;
  const exponent = Number(power);
  const digits = first + rest;
  return exponent < 0
    ? `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
    : `${sign}${digits.padEnd(exponent + 1, '0')}`;
}
