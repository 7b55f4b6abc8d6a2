import { duration, evaluate, FeelDuration, FeelFunction } from 'feelin';

// The operators where feelin and the standard differ (DMN 1.5, 10.3.2.5 and tables 53 to 59): numbers are decimal,
// so 0.1 + 0.2 is 0.3; durations can be multiplied, divided and negated; what cannot be compared is null, and a
// quantified expression is three-valued.

type Binary = (a: unknown, b: unknown) => unknown;

/** As feelin evaluates it, null where it cannot. */
function asFeelin(text: string): Binary {
  const { value } = evaluate(`function(a, b) ${text}`);
  return (a, b) => {
    try {
      return value instanceof FeelFunction ? (value.invoke([a, b]) ?? null) : null;
    } catch {
      return null;
    }
  };
}

/** Binary fractions have some sixteen digits; the noise behind the fifteenth is none of FEEL's. */
const decimal = (number: number): number | null => {
  if (Number.isInteger(number)) return number;
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : null;
};

const onNumbers =
  (work: (a: number, b: number) => number, otherwise: Binary): Binary =>
  (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? decimal(work(a, b)) : otherwise(a ?? null, b ?? null);

const amountOf = ({ years, months, days, hours, minutes, seconds }: FeelDuration): number =>
  ((days * 24 + hours) * 60 + minutes) * 60 + seconds + (years * 12 + months);

/** Months stay whole months, seconds whole seconds. */
function scaled(value: FeelDuration, factor: number): unknown {
  const amount = Math.trunc(amountOf(value) * factor);
  const size = Math.abs(amount);
  return duration(`${amount < 0 ? '-' : ''}${value.yearsMonths ? `P${size}M` : `PT${size}S`}`);
}

const timesDuration: Binary = (a, b) => {
  if (a instanceof FeelDuration && typeof b === 'number') return scaled(a, b);
  return b instanceof FeelDuration && typeof a === 'number' ? scaled(b, a) : null;
};

const overDuration: Binary = (a, b) => {
  if (!(a instanceof FeelDuration)) return null;
  if (typeof b === 'number') return b === 0 ? null : scaled(a, 1 / b);
  if (!(b instanceof FeelDuration) || a.yearsMonths !== b.yearsMonths || amountOf(b) === 0) return null;
  return decimal(amountOf(a) / amountOf(b));
};

const compared = (operator: string): Binary => {
  const feelin = asFeelin(`a ${operator} b`);
  return (a, b) => (typeof a === typeof b && typeof a !== 'boolean' ? feelin(a ?? null, b ?? null) : null);
};

const settled = (settling: boolean) => (answers: unknown) => {
  if (!Array.isArray(answers)) return null;
  if (answers.includes(settling)) return settling;
  return answers.every((answer) => answer === !settling) ? !settling : null;
};

const negated = (a: unknown): unknown => {
  if (typeof a === 'number') return -a;
  return a instanceof FeelDuration ? scaled(a, -1) : null;
};

const binary = (work: Binary) => new FeelFunction(work, ['a', 'b']);

/** Under names that no model uses. */
export const operators: Readonly<Record<string, FeelFunction>> = {
  _plus_: binary(onNumbers((a, b) => a + b, asFeelin('a + b'))),
  _minus_: binary(onNumbers((a, b) => a - b, asFeelin('a - b'))),
  _times_: binary(onNumbers((a, b) => a * b, timesDuration)),
  _over_: binary(onNumbers((a, b) => (b === 0 ? NaN : a / b), overDuration)),
  _negate_: new FeelFunction(negated, ['a']),
  _lt_: binary(compared('<')),
  _le_: binary(compared('<=')),
  _gt_: binary(compared('>')),
  _ge_: binary(compared('>=')),
  _some_: new FeelFunction(settled(true), ['answers']),
  _every_: new FeelFunction(settled(false), ['answers']),
};
