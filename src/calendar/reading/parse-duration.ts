import { ISOInterval } from '@0dep/piso';
import { reasonOf } from '../../kernel/reason-of.ts';
import { Remembered } from '../../kernel/remembered.ts';
import { Rejection } from '../../kernel/rejection.ts';

// ISO 8601 durations as a calendar with service hours understands them: days are working days, hours,
// minutes and seconds are open hours. Longer units have no length in working time and are refused.

export interface WorkingDuration {
  /** Undefined when the duration names no days; P0D names 0. */
  readonly days: number | undefined;
  readonly ms: number;
}

type Parts = Partial<Record<'Y' | 'M' | 'W' | 'D' | 'H' | 'm' | 'S', number>>;

/** @throws Rejection 'invalid' */
export const parseDuration = (text: string): WorkingDuration => known.of(text, () => durationIn(text));

// The same few come again with every timer.
const known = new Remembered<WorkingDuration>(500);

function durationIn(text: string): WorkingDuration {
  const { Y, M, W, D, H = 0, m = 0, S = 0 } = partsOf(text);
  if (Y !== undefined || M !== undefined || W !== undefined)
    throw refusal(
      text,
      'weeks, months and years have no length in working time: use days and hours, such as P5D or PT4H',
    );
  if (D !== undefined && !Number.isSafeInteger(D))
    throw refusal(text, 'only whole working days can be counted');
  const ms = Math.round(((H * 60 + m) * 60 + S) * 1000);
  if (!Number.isSafeInteger(ms)) throw refusal(text, 'it is too long to be counted');
  return { days: D, ms };
}

function partsOf(text: string): Parts {
  // piso reads a bare duration out of longer intervals, too: only what starts with P can be one.
  if (!text.startsWith('P') || text.includes('/'))
    throw refusal(text, 'it is not an ISO 8601 duration, such as P5D or PT4H');
  try {
    return new ISOInterval(text).parse().duration?.result ?? {};
  } catch (error) {
    throw refusal(text, reasonOf(error));
  }
}

const refusal = (text: string, obstacle: string): Rejection =>
  new Rejection('invalid', `read "${text}" as a duration in working time`, obstacle);
