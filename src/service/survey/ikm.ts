// The index of public satisfaction (IKM) of PermenPANRB 14/2017: the mean score of each element, weighted
// equally, times 25. Computed in whole numbers and rounded once, to two decimals, so that no class limit is
// missed by a binary fraction. The older printed forms weigh 0.11 instead of 1/9 and reach 99 at most.

export type Weighting = 'exact' | '0.11';
export type IkmClass = 'A' | 'B' | 'C' | 'D';

export interface Ikm {
  readonly respondents: number;
  /** Mean score (NRR) of each element, 1 to 4, in the order of the totals. */
  readonly means: readonly number[];
  /** 25.00 to 100.00, two decimals. */
  readonly value: number;
  readonly class: IkmClass;
  readonly weighting: Weighting;
}

/** `totals`: the sum of the scores of each element. Throws a RangeError without respondents or elements. */
export function ikmOf(totals: readonly number[], respondents: number, weighting: Weighting): Ikm {
  if (respondents < 1 || totals.length === 0)
    throw new RangeError('Expected to compute the IKM, but nobody answered');
  const total = totals.reduce((sum, one) => sum + one, 0);
  const hundredths =
    weighting === 'exact'
      ? rounded(total * 2500, respondents * totals.length)
      : rounded(total * 275, respondents);
  return {
    respondents,
    means: totals.map((one) => one / respondents),
    value: hundredths / 100,
    class: ikmClassOf(hundredths / 100),
    weighting,
  };
}

/** By lower bounds alone, of the value rounded to two decimals: between the printed classes there is no gap. */
export function ikmClassOf(value: number): IkmClass {
  const hundredths = Math.round(value * 100);
  if (hundredths >= 8831) return 'A';
  if (hundredths >= 7661) return 'B';
  return hundredths >= 6500 ? 'C' : 'D';
}

/** A fraction of whole numbers to the nearest whole, half up. */
const rounded = (above: number, below: number): number => Math.floor((2 * above + below) / (2 * below));
