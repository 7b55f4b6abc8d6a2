import { compileExpression } from '../../../src/engine/expressions/compile-expression.ts';
import { ExpressionError } from '../../../src/engine/expressions/expression-error.ts';
import type { Json, Variables } from '../../../src/engine/variables.ts';

const value = (source: string, variables: Variables = {}): Json =>
  compileExpression(source).evaluate(variables);
const thousand = Array.from({ length: 1000 }, (_, index) => index);

describe('FEEL that would go on for ever', () => {
  it.each<[string, Variables]>([
    ['= for i in 1..100000000 return i', {}],
    ['= for i in 1..n return i', { n: 1e12 }],
    ['= for i in [1..100000000] return i', {}],
    ['= {r: [1..100000000], x: for i in r return i}.x', {}],
    ['= for a in l, b in l, c in l return 1', { l: thousand }],
    ['= count(for a in l return count(for b in l return b))', { l: thousand }],
    ['= some a in l, b in l satisfies a + b < 0', { l: thousand }],
    ['= every a in 1..1000, b in 1..1000 satisfies true', {}],
    ['= for a in l return l[item = a]', { l: thousand }],
    [
      '= count(flatten(for i in 1..40 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])))',
      {},
    ],
    ['= count(for i in 1..40 return if i = 1 then "a" else partial[-1] + partial[-1])', {}],
    ['= sort(l, function(a, b) count(l[item < a]) < count(l[item < b]))', { l: thousand }],
    ['= distinct values(for a in 1..20000 return a)', {}],
    ['= {f: function(n) if n < 2 then n else f(n - 1) + f(n - 2), x: f(60)}.x', {}],
  ])('%s is ended with a sentence', (source, variables) => {
    expect(() => value(source, variables)).toThrow(ExpressionError);
    expect(() => value(source, variables)).toThrow(/takes more than 50000 steps/);
  });

  it('of calls without end is an ExpressionError too', () => {
    expect(() => value('= {f: function(n) f(n), x: f(1)}.x')).toThrow(ExpressionError);
  });
});

describe('FEEL that comes to an end is not changed by the counting', () => {
  it.each<[string, Variables, Json]>([
    ['= for i in 1..3, j in [i..3] return i * j', {}, [1, 2, 3, 4, 6, 9]],
    ['= for i in 3..1 return i', {}, [3, 2, 1]],
    ['= for i in (1..4) return i', {}, [2, 3]],
    ['= for d in date("2024-02-28")..date("2024-03-01") return d', {}, ['2024-02-28', '2024-02-29', '2024-03-01']],
    ['= for i in 1..4 return if i = 1 then 1 else i * partial[-1]', {}, [1, 2, 6, 24]],
    ['= some d in dokumen lengkap satisfies d.jenis berkas = "csr"', { 'dokumen lengkap': [{ 'jenis berkas': 'csr' }] }, true],
    ['= orang[usia tahun > 5].nama', { orang: [{ nama: 'Ani', 'usia tahun': 6 }, { nama: 'Budi', 'usia tahun': 4 }] }, ['Ani']],
    ['= [3, 1, 2][item > 1 and item < 3]', {}, [2]],
    ['= [3, 1, 2][-1]', {}, 2],
    ['= sort([3, 1, 2], function(a, b) a < b)', {}, [1, 2, 3]],
    ['= for x in for y in 1..2 return y // inner first\n return x + 1', {}, [2, 3]],
    ['= every x in [] satisfies x > 1', {}, true],
  ])('%s', (source, variables, expected) => {
    expect(value(source, variables)).toEqual(expected);
  }); // prettier-ignore
});
