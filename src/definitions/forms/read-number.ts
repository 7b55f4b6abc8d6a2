import type { NumberField } from './component.ts';
import { accepted, refused, type Asking, type Reading } from './reading.ts';

// Numbers as they are written here: 1.234,5 or 1234,5; also 1234.5 as number inputs send it. A lone dot
// before three digits (1.500) is asked back, because a wrong guess would be off by a thousand; where only
// whole numbers are allowed it can only be a thousands dot.

const grouped = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const plain = /^-?\d+(?:[.,]\d+)?$/;
const ambiguous = /^-?[1-9]\d{0,2}\.\d{3}$/;
const longest = 30;

export function readNumber(field: NumberField, typed: string, asking: Asking): Reading {
  const { label, say } = asking;
  const text = typed.replace(/\s/g, '');
  if (text.length > longest || !(grouped.test(text) || plain.test(text))) return refused(say.number(label));
  if (ambiguous.test(text) && field.decimalDigits !== 0) return refused(say.ambiguousNumber(text));
  const written = grouped.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.');
  const value = Number(written) + 0;
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return refused(say.number(label));
  return withinBounds(field, value, written, asking);
}

function withinBounds(
  field: NumberField,
  value: number,
  written: string,
  { label, locale, say }: Asking,
): Reading {
  const { min, max } = field.validate ?? {};
  const digits = written.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  if (digits > (field.decimalDigits ?? Infinity))
    return refused(say.decimals(label, field.decimalDigits ?? 0));
  const shown = (bound: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(bound);
  if (min !== undefined && value < min) return refused(say.tooSmall(label, shown(min)));
  if (max !== undefined && value > max) return refused(say.tooLarge(label, shown(max)));
  return accepted(value);
}
