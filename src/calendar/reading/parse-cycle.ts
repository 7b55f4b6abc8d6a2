import { Rejection } from '../../kernel/rejection.ts';
import { parseDuration } from './parse-duration.ts';

// Repeating intervals in working time: R/P1D (every working day), R3/PT4H (three times, four service hours
// apart). Anchored forms with a start or an end are refused: a calendar timer counts from when it is armed.

export interface Cycle {
  /** Undefined: without end. */
  readonly repetitions: number | undefined;
  /** The ISO duration between two, for addDuration and nextInCycle. */
  readonly duration: string;
}

const pattern = /^R(-1|\d*)\/([^/]+)$/;

/** @throws Rejection 'invalid' */
export function parseCycle(text: string): Cycle {
  const [, count, duration] = pattern.exec(text) ?? [];
  if (count === undefined || duration === undefined)
    throw refusal(text, 'it is not a repetition and a duration, such as R/P1D or R3/PT4H');
  const repetitions = count === '' || count === '-1' ? undefined : Number(count);
  if (repetitions === 0) throw refusal(text, 'it repeats zero times');
  if (repetitions !== undefined && !Number.isSafeInteger(repetitions))
    throw refusal(text, 'it repeats too often');
  const { days = 0, ms } = parseDuration(duration);
  if (days === 0 && ms === 0) throw refusal(text, 'no time passes between the repetitions');
  return { repetitions, duration };
}

const refusal = (text: string, obstacle: string): Rejection =>
  new Rejection('invalid', `read "${text}" as a cycle in working time`, obstacle);
