import { compileExpression } from '../../../src/engine/expressions/compile-expression.ts';
import type { Json } from '../../../src/engine/variables.ts';

// Functions that feelin lacks or gets wrong; expected values from DMN 1.5, 10.3.4.

const value = (source: string): Json => compileExpression(`= ${source}`).evaluate({});

describe('list functions compare as FEEL does', () => {
  it.each<[string, Json]>([
    ['median([10, 9, 100])', 10],
    ['median(8, 2, 5, 3, 4)', 4],
    ['median([6, 1, 2, 3])', 2.5],
    ['median([])', null],
    ['mode([6, 3, 9, 6, 6])', [6]],
    ['mode([6, -1, 9, 6, -1])', [-1, 6]],
    ['mode([])', []],
    ['min(["b", "a"])', 'a'],
    ['max(date("2026-01-02"), date("2026-11-23"))', '2026-11-23'],
    ['max([1, 3, 2])', 3],
    ['min([])', null],
    ['max([1, "a"])', null],
    ['max(null)', null],
    ['list contains([date("2026-01-02")], date("2026-01-02"))', true],
    ['list contains([1, null], null)', true],
    ['list contains([{a: 1}], {a: 1})', true],
    ['list contains(["a"], "b")', false],
    ['list contains(null, 1)', null],
    ['index of([1, 2, 3, 2], 2)', [2, 4]],
    ['index of([[1], [2]], [2])', [2]],
  ])('%s', (source, expected) => expect(value(source)).toEqual(expected));
});

describe('whole years and months between two days', () => {
  it.each<[string, Json]>([
    ['years and months duration(date("2024-01-15"), date("2026-03-14"))', 'P2Y1M'],
    ['years and months duration(date("2024-01-15"), date("2026-03-15"))', 'P2Y2M'],
    ['years and months duration(date("2026-03-14"), date("2024-01-15"))', '-P2Y1M'],
    ['years and months duration(from: date("2024-01-15"), to: date("2024-01-20")) = duration("P0M")', true],
    ['years and months duration(1, date("2024-01-15"))', null],
  ])('%s', (source, expected) => expect(value(source)).toEqual(expected));
});

describe('relations of ranges', () => {
  it.each<[string, Json]>([
    ['overlaps before([1..5], [3..8])', true],
    ['overlaps before([1..5], [6..8])', false],
    ['overlaps before([1..5], (5..8])', false],
    ['overlaps before([1..5], [5..8])', true],
    ['overlaps before([1..5], (1..5])', true],
    ['overlaps after([3..8], [1..5])', true],
    ['overlaps after([3..8], [1..5)) = overlaps after((5..8], [1..5])', false],
    ['overlaps after((1..5], [1..5])', true],
    ['finishes(10, [1..10])', true],
    ['finishes(10, [1..10))', false],
    ['finishes([5..10], [1..10])', true],
    ['finishes([5..10), [1..10])', false],
    ['finished by([1..10], [5..10])', true],
    ['finished by([1..10], 10)', true],
    ['starts(1, [1..10])', true],
    ['starts(1, (1..10])', false],
    ['starts([1..5], [1..10])', true],
    ['started by([1..10], [1..5])', true],
    ['started by([1..10], 1)', true],
    ['during(5, [1..10])', true],
    ['during(12, [1..10])', false],
    ['during([4..6], [1..10))', true],
    ['during((1..10), (1..10))', true],
    ['during([1..10], (1..10])', false],
    ['coincides(5, 5)', true],
    ['coincides([1..5], [1..5])', true],
    ['coincides((1..5), [1..5])', false],
    ['during(1, 2)', null],
  ])('%s', (source, expected) => expect(value(source)).toEqual(expected));
});
