import type { Json, Variables } from '../../../src/engine/variables.ts';
import { feel } from './deciding.ts';

// What decisions of level 3 use of FEEL, through a literal expression; expected values from DMN 1.5, 10.3.

describe('FEEL in a decision', () => {
  it.each<[string, Json, Variables?]>([
    ['date("2026-11-23").weekday', 1],
    ['date("2024-02-28") + duration("P1D")', '2024-02-29'],
    ['date("2026-01-31") + duration("P1M")', '2026-02-28'],
    ['date("2026-11-23") - date("2026-11-20")', 'P3D'],
    ['date("2026-02-30")', null],
    ['date and time("2026-11-23T08:00:00+07:00") = date and time("2026-11-23T01:00:00Z")', true],
    ['date and time("2026-11-23T08:00:00") + duration("PT20H")', '2026-11-24T04:00:00'],
    ['time("23:30:00") + duration("PT1H")', '00:30:00'],
    ['duration("P1Y2M").years + duration("P1Y2M").months', 3],
    ['duration("P1D") < duration("PT25H")', true],
    ['years and months duration(date("2024-01-15"), date("2026-03-14"))', 'P2Y1M'],
    ['@"2026-11-23" = date(2026, 11, 23)', true],
    ['{a: 1, b: {c: a + 1}}.b.c', 2],
    ['get value({"a b": 1}, "a b")', 1],
    ['get entries({a: 1})[1].key', 'a'],
    ['context put({a: 1}, "b", 2)', { a: 1, b: 2 }],
    ['context merge([{a: 1}, {b: 2}])', { a: 1, b: 2 }],
    ['[{x: 1}, {x: 2}].x', [1, 2]],
    ['[1, 2, 3, 4][item > 2]', [3, 4]],
    ['[1, 2, 3][-1]', 3],
    ['[1, 2][5]', null],
    ['some x in [1, 2] satisfies x > 1', true],
    ['every x in [1, 2] satisfies x > 1', false],
    ['5 in [1..5]', true],
    ['5 in [1..5)', false],
    ['5 in (> 1, < 0)', true],
    ['5 between 1 and 5', true],
    ['not(null)', null],
    ['null and false', false],
    ['null or true', true],
    ['null and true', null],
    ['if null then 1 else 2', 2],
    ['1 + null', null],
    ['1 / 0', null],
    ['2 ** 3', 8],
    ['-2 ** 2', 4],
    ['null = null', true],
    ['"a" + 1', null],
    ['substring("foobar", -2, 1)', 'a'],
    ['string length("\u{1F40E}ab")', 3],
    ['split("a;b;c", ";")', ['a', 'b', 'c']],
    ['matches("2026", "^[0-9]+$")', true],
    ['replace("abc", "b", "[$0]")', 'a[b]c'],
    ['string join(["a", null, "b"], "-")', 'a-b'],
    ['decimal(2.5, 0) + decimal(3.5, 0)', 6],
    ['round half up(5.5, 0)', 6],
    ['floor(-1.5)', -2],
    ['modulo(-12, 5)', 3],
    ['flatten([[1, [2]], 3])', [1, 2, 3]],
    ['distinct values([1, 2, 1])', [1, 2]],
    ['sublist([1, 2, 3], 2, 1)', [2]],
    ['concatenate([1], [2, 3])', [1, 2, 3]],
    ['sort(["b", "a"], function(x, y) x < y)', ['a', 'b']],
    ['sum([1, 2]) + mean([1, 3]) + product([2, 3])', 11],
    ['number("1.234,5", ".", ",")', 1234.5],
    ['1 instance of number', true],
    ['[1] instance of list<number>', true],
    ['(function(x) x * 2)(4)', 8],
    ['gaji bulan ini * 12', 120, { 'gaji bulan ini': 10 }],
    ['jumlah > 3 // catatan (', true, { jumlah: 4 }],
  ])('%s', async (text, expected, variables = {}) => {
    expect(await feel(text, variables)).toEqual(expected);
  });

  it('reads the clock of its run, at the office', async () => {
    expect(await feel('now()')).toMatch(/^2026-11-23T10:00:00\+07:00/);
    expect(await feel('today()')).toBe('2026-11-23');
  });
});
