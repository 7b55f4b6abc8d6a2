import { FeelFunction, isRange, parseDate, FeelDate } from 'feelin';
import { ExpressionError } from '../expression-error.ts';

// What FEEL may take: every turn of a loop, every item a filter looks at and every call of a function is a step.
// feelin counts nothing itself, so the counting is written into the text (see rewrite-feel.ts), as calls of the
// functions here. Evaluation is synchronous, so one counter serves them all.

export const MOST_STEPS = 50_000;

let left = 0;
let isCounting = false;

/** Runs one evaluation within its steps; what it evaluates inside counts as part of it. */
export function withinSteps<Value>(work: () => Value): Value {
  if (isCounting) return work();
  isCounting = true;
  left = MOST_STEPS;
  try {
    return work();
  } finally {
    isCounting = false;
  }
}

/** Takes so many steps of the evaluation that runs. */
export function spend(steps: number): void {
  left -= steps;
  if (left < 0) throw new ExpressionError(`it takes more than ${MOST_STEPS} steps`);
}

const tick = (): boolean => {
  spend(1);
  return true;
};

/** The items of a list or of a closed range, each of which is a step. */
function each(domain: unknown): unknown {
  if (isRange(domain)) return itemsOf(domain);
  if (Array.isArray(domain)) spend(domain.length);
  return domain;
}

interface Range {
  start: unknown;
  end: unknown;
  'start included': boolean;
  'end included': boolean;
}

function itemsOf(range: Range): unknown[] | null {
  const items = between(range.start, range.end);
  if (!items) return null;
  return items.slice(range['start included'] ? 0 : 1, range['end included'] ? undefined : -1);
}

/** Whole steps of one, or of a day, from start to end, down as well as up; null for what cannot be counted. */
function between(start: unknown, end: unknown): unknown[] | null {
  if (typeof start === 'number' && typeof end === 'number')
    return numbersBetween(start, end, (number) => number);
  if (start instanceof FeelDate && end instanceof FeelDate)
    return numbersBetween(dayOf(start), dayOf(end), (day) =>
      parseDate(new Date(day * dayMs).toISOString().slice(0, 10)),
    );
  return null;
}

const dayMs = 86_400_000;
const dayOf = (date: FeelDate): number => Date.parse(`${date.toString()}T00:00:00Z`) / dayMs;

function numbersBetween(start: number, end: number, itemOf: (number: number) => unknown): unknown[] {
  const length = Math.floor(Math.abs(end - start)) + 1;
  spend(length);
  return Array.from({ length }, (_, index) => itemOf(end < start ? start - index : start + index));
}

/** Under names that no model uses. */
export const counters: Readonly<Record<string, FeelFunction>> = {
  _tick_: new FeelFunction(tick, []),
  _each_: new FeelFunction(each, ['domain']),
  _range_: new FeelFunction(between, ['start', 'end']),
};
