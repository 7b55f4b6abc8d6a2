import { compileExpression } from '../../../src/engine/expressions/compile-expression.ts';
import { ExpressionError } from '../../../src/engine/expressions/expression-error.ts';
import type { Json, Variables } from '../../../src/engine/variables.ts';

const value = (source: string, variables: Variables = {}): Json =>
  compileExpression(source).evaluate(variables);

describe('FEEL', () => {
  it.each<[string, Variables, Json]>([
    ['= 1 + 2', {}, 3],
    ['=a.b[1]', { a: { b: [7, 8] } }, 7],
    [' = monthly income > 5', { 'monthly income': 6 }, true],
    ['= if x = "LENGKAP" then 1 else 2', { x: 'LENGKAP' }, 1],
    ['= count(for i in [1,2,3] return i)', {}, 3],
    ['= some d in documents satisfies d = "csr"', { documents: ['csr'] }, true],
    ['= {a: 1, b: [null]}', {}, { a: 1, b: [null] }],
    ['= date("2026-11-23") + duration("P1D")', {}, '2026-11-24'],
    ['= duration("PT4H")', {}, 'PT4H'],
    ['= "now() is a word here"', {}, 'now() is a word here'],
    ['= known now', { 'known now': 4 }, 4],
  ])('%s', (source, variables, expected) => {
    expect(value(source, variables)).toEqual(expected);
  });

  it('knows nothing as null, as the standard says, and raises no error for it', () => {
    expect(value('= missing')).toBeNull();
    expect(value('= missing = null')).toBe(true);
    expect(value('= missing > 5')).toBeNull();
    expect(value('= missing.deeper')).toBeNull();
  });

  it('finds nothing in prototypes', () => {
    expect(value('= constructor')).toBeNull();
    expect(value('= a.constructor', { a: {} })).toBeNull();
    expect(value('= a.__proto__', { a: {} })).toBeNull();
  });

  it.each([
    ['= 1 +', /fails/],
    ['=', /fails/],
    ['= )', /never opened/],
    ['= 1) + (2', /never opened/],
    ['= (1', /fails/],
    ['= now()', /now\(\) reads the clock/],
    ['= today() > date("2026-01-01")', /today\(\) reads the clock/],
    [`= ${'('.repeat(2000)}1${')'.repeat(2000)}`, /levels deep/],
    [`= ${'1+'.repeat(5001)}1`, /longer than 10000/],
  ])('%s is refused when it is compiled', (source, sentence) => {
    expect(() => compileExpression(source)).toThrow(ExpressionError);
    expect(() => compileExpression(source)).toThrow(sentence);
  });

  it.each([['= [1..3]'], ['= function(x) x']])('%s has no JSON and is an ExpressionError', (source) => {
    expect(() => value(source)).toThrow(ExpressionError);
  });

  it('is evaluated iteratively enough for the longest chain that is allowed', () => {
    expect(() => value(`= ${'1+'.repeat(4_900)}1`)).not.toThrow(TypeError);
  });
});
