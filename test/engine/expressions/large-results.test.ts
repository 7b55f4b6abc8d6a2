import { compileExpression } from '../../../src/engine/expressions/compile-expression.ts';
import { ExpressionError } from '../../../src/engine/expressions/expression-error.ts';
import type { Json } from '../../../src/engine/variables.ts';

// A result that would fill the memory is refused; what people and programs really keep is not.

const valueOf = (source: string, x: Json): Json => compileExpression(source).evaluate({ x });
const large = 'x'.repeat(3_000_000);

it.each<[string, Json]>([
  ['${x}${x}', large],
  ['= x + x', large],
  ['= [x, x]', large],
  ['= {a: x, b: {c: x}}', large],
])('%s is refused where it grows beyond measure', (source, x) => {
  expect(() => valueOf(source, x)).toThrow(ExpressionError);
  expect(() => valueOf(source, x)).toThrow(/more than 5,000,000 characters and items/);
});

it.each(['${x}', '= x', '${x}!'])('%s of some megabytes is kept', (source) => {
  expect(String(valueOf(source, large)).slice(0, large.length)).toBe(large);
});
