import { obstacleToPattern } from '../../../src/engine/expressions/pattern-cost.ts';

describe('obstacleToPattern', () => {
  it.each([
    ['^[0-9]{16}$'],
    ['^[^@ ]+@[^@ ]+$'],
    ['^\\d{3}(\\.\\d{3})*$'],
    ['^(LENGKAP|DITOLAK)$'],
    ['[A-Z]{2}\\/\\d+'],
    ['^(?:0|\\+62)\\d{8,12}$'],
    ["^[\\p{L} .\\]'-]+$"],
    ['^a?b?c?$'],
  ])('lets %s through', (pattern) => {
    expect(obstacleToPattern(pattern, 500)).toBeUndefined();
  });

  it.each([
    ['nested repetition', '^(a+)+$', /very long/],
    ['overlapping alternatives repeated', '^(a|a)*$', /very long/],
    ['many optional parts', `^${'a?'.repeat(40)}${'a'.repeat(40)}$`, /very long/],
    ['many repetitions in a row', '^\\d*\\d*\\d*\\d*x$', /very long/],
    ['repetition in a named group', '^(?<x>(?:[a-z]+)*)$', /very long/],
    ['repetition after a class with a bracket', '^([)+]+)+$', /very long/],
    ['look-ahead', '^(?=.*a).*$', /look-around/],
    ['look-behind', '(?<!a)b', /look-around/],
    ['back-reference', '^(a)\\1$', /back-reference/],
    ['something that is no pattern', '[a', /not a regular expression/],
  ])('refuses %s', (_, pattern, message) => {
    expect(obstacleToPattern(pattern, 500)).toMatch(message);
  });

  it('allows more repetition where the text is shorter', () => {
    expect(obstacleToPattern('^\\S+ \\S+ \\S+$', 500)).toMatch(/shorter texts/);
    expect(obstacleToPattern('^\\S+ \\S+ \\S+$', 100)).toBeUndefined();
  });
});
