import { ExpressionError } from '../expression-error.ts';

// What FEEL may take: every turn of a loop, every item a filter looks at, every call of a function and every item of
// a list that a function makes is a step, and so is a thousand characters of a text. Evaluation is synchronous, so
// one counter serves every expression.

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

export function spend(steps: number): void {
  left -= steps;
  if (isCounting && left < 0) throw new ExpressionError(`it takes more than ${MOST_STEPS} steps`);
}

/** What a call or an operator has made: lists and texts could double at every turn of a loop. */
export function spendOn<Value>(made: Value): Value {
  if (Array.isArray(made)) spend(made.length);
  if (typeof made === 'string' && made.length > 1000) spend(made.length / 1000);
  return made;
}
