import type { Expression } from '../../model/model.ts';
import { capitalised, evaluate } from '../../run/evaluate.ts';
import type { Run, Token } from '../../run/run.ts';
import { Stuck } from '../../run/stuck.ts';
import { plainClock } from '../../timers/timer-clock.ts';
import { readDuration, readInstant } from '../../timers/timing.ts';
import type { Json } from '../../variables.ts';

// Attributes of tasks, each an expression that may be absent. A value of the wrong kind stops the token
// with a sentence: a task nobody can see, or due at an invented time, helps no one.

type Maybe = Expression | undefined;

export function readPerson(run: Run, expression: Maybe, token: Token, what: string): string | undefined {
  const value = valueOf(run, expression, token, what);
  if (value === null || value === '') return undefined;
  return typeof value === 'string' ? value : wrongKind(what, value, 'a name');
}

export const readNames = (
  run: Run,
  expressions: readonly Expression[],
  token: Token,
  what: string,
): string[] => [
  ...new Set(expressions.flatMap((expression) => namesIn(evaluate(run, expression, token.in, what), what))),
];

/** Camunda 7 writes several names in one attribute, with commas between; FEEL gives a list. */
function namesIn(value: Json, what: string): string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap((name: Json) => namesIn(name, what));
  if (typeof value !== 'string') return wrongKind(what, value, 'a name');
  return value.split(',').flatMap((name) => name.trim() || []);
}

export function readNumber(
  run: Run,
  expression: Maybe,
  token: Pick<Token, 'in'>,
  what: string,
): number | undefined {
  const value = valueOf(run, expression, token, what);
  if (value === null || value === '') return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : wrongKind(what, value, 'a number');
}

/** A date and time, or a duration from now. */
export function readMoment(run: Run, expression: Maybe, token: Token, what: string): Date | undefined {
  const value = valueOf(run, expression, token, what);
  if (value === null || value === '') return undefined;
  if (typeof value !== 'string') return wrongKind(what, value, 'a date');
  try {
    if (!value.startsWith('P')) return readInstant(value);
    return plainClock.after(run.environment.now, readDuration(value)).at;
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    throw new Stuck(`${capitalised(what)} cannot be used: ${error.message}`);
  }
}

const valueOf = (run: Run, expression: Maybe, token: Pick<Token, 'in'>, what: string): Json =>
  expression ? evaluate(run, expression, token.in, what) : null;

function wrongKind(what: string, value: Json, kind: string): never {
  throw new Stuck(`${capitalised(what)} is ${JSON.stringify(value)} and not ${kind}`);
}
