import type { FeelDuration } from 'feelin';
import { negated } from '../operators.ts';
import { decimal, shifted } from '../values/decimal.ts';
import { monthsIn, secondsOf } from '../values/instants.ts';
import { takes } from './built-in.ts';

// Numbers (DMN 1.5, 10.3.4.5). A scale is a number of digits behind the point.

type Round = (number: number) => number;
const LARGEST_SCALE = 6176;

const towardsZero: Round = Math.trunc;
const awayFromZero: Round = (number) => Math.sign(number) * Math.ceil(Math.abs(number));
const halfUp: Round = (number) => Math.sign(number) * Math.round(Math.abs(number));
const halfDown: Round = (number) => Math.sign(number) * Math.ceil(Math.abs(number) - 0.5);
const halfEven: Round = (number) => {
  const low = Math.floor(number);
  if (number - low !== 0.5) return Math.round(number);
  return low % 2 === 0 ? low : low + 1;
};

function rounded(number: number, scale: number, round: Round): number | null {
  if (!(Math.abs(scale) <= LARGEST_SCALE)) return null;
  const digits = Math.trunc(scale);
  const moved = shifted(number, digits);
  // There is nothing to round where the point is beyond what a number here can hold.
  if (!Number.isFinite(moved)) return number;
  return decimal(shifted(round(moved), -digits));
}

const toScale = (round: Round) =>
  takes(['n: number, scale: number', (number: number, scale: number) => rounded(number, scale, round)]);

const toWholeOrScale = (round: Round) =>
  takes(['n: number, scale?: number', (number: number, scale = 0) => rounded(number, scale, round)]);

const isBelowZero = (value: FeelDuration): boolean => monthsIn(value) < 0 || secondsOf(value) < 0;

export const numberFunctions = {
  decimal: toScale(halfEven),
  floor: toWholeOrScale(Math.floor),
  ceiling: toWholeOrScale(Math.ceil),
  'round up': toScale(awayFromZero),
  'round down': toScale(towardsZero),
  'round half up': toScale(halfUp),
  'round half down': toScale(halfDown),
  abs: takes(
    ['n: number', Math.abs],
    [
      'n: days and time duration|years and months duration',
      (value: FeelDuration) => (isBelowZero(value) ? negated(value) : value),
    ],
  ),
  modulo: takes([
    'dividend: number, divisor: number',
    (dividend: number, divisor: number) =>
      divisor === 0 ? null : decimal(dividend - divisor * Math.floor(decimal(dividend / divisor) ?? NaN)),
  ]),
  sqrt: takes(['number: number', (number: number) => decimal(Math.sqrt(number))]),
  log: takes(['number: number', (number: number) => decimal(Math.log(number))]),
  exp: takes(['number: number', (number: number) => decimal(Math.exp(number))]),
  odd: takes(['number: number', (number: number) => Math.abs(number % 2) === 1]),
  even: takes(['number: number', (number: number) => number % 2 === 0]),
};
