import { ikmClassOf, ikmOf } from '../../../src/service/survey/ikm.ts';

const totals = [105, 101, 100, 116, 102, 105, 106, 105, 115];

describe('the index of satisfaction', () => {
  it('is 91.48 with the exact weight and 90.56 with 0.11, of the same 29 answers', () => {
    expect(ikmOf(totals, 29, 'exact')).toMatchObject({ value: 91.48, class: 'A', respondents: 29 });
    expect(ikmOf(totals, 29, '0.11')).toMatchObject({ value: 90.56, class: 'A', weighting: '0.11' });
  });

  it('gives the mean of each element', () => {
    const { means } = ikmOf(totals, 29, 'exact');
    expect(means.map((mean) => mean.toFixed(3))).toEqual([
      ...['3.621', '3.483', '3.448', '4.000', '3.517', '3.621', '3.655', '3.621', '3.966'],
    ]);
  });

  it.each([
    ['exact', 4, 100, 'A'],
    ['0.11', 4, 99, 'A'],
    ['exact', 1, 25, 'D'],
    ['0.11', 1, 24.75, 'D'],
  ] as const)('with weight %s is for %d throughout %d', (weighting, score, value, ikmClass) => {
    const all = totals.map(() => score * 7);
    expect(ikmOf(all, 7, weighting)).toMatchObject({ value, class: ikmClass });
  });

  it.each([
    [100, 'A'],
    [88.31, 'A'],
    [88.3, 'B'],
    [76.61, 'B'],
    [76.6, 'C'],
    [65, 'C'],
    [64.99, 'D'],
    [25, 'D'],
  ] as const)('of %d is class %s', (value, expected) => {
    expect(ikmClassOf(value)).toBe(expected);
  });

  // 1,000 respondents, nine elements: the total moves the value by 25/9000, finer than a hundredth.
  it.each([
    [31_790, 88.31, 'A'], // 88.3055…
    [31_789, 88.3, 'B'], // 88.3027…
    [27_578, 76.61, 'B'], // 76.6055…
    [27_577, 76.6, 'C'], // 76.6027…
    [23_399, 65, 'C'], // 64.9972…
    [23_398, 64.99, 'D'], // 64.9944…
  ] as const)('is classed as it is printed: a total of %d is %d and %s', (total, value, expected) => {
    const spread = [total - 8 * 2000, ...Array<number>(8).fill(2000)];
    expect(ikmOf(spread, 1000, 'exact')).toMatchObject({ value, class: expected });
  });

  it('is not computed of no answers', () => {
    expect(() => ikmOf(totals, 0, 'exact')).toThrow('nobody answered');
  });
});
