import { compileExpression } from '../../../../src/engine/expressions/compile-expression.ts';
import type { Json, Variables } from '../../../../src/engine/variables.ts';

/** A text of FEEL, what it comes to, and what it sees. */
export type Row = readonly [text: string, expected: Json, variables?: Variables];

export function expectEach(rows: readonly Row[]): void {
  it.each(rows.map(([text, expected, variables]) => [text, expected, variables ?? {}] as const))(
    '%s',
    (text, expected, variables) => {
      const value = compileExpression(`= ${text}`).evaluate(variables);
      if (typeof expected === 'number' && typeof value === 'number') expect(value).toBeCloseTo(expected, 8);
      else expect(value).toEqual(expected);
    },
  );
}
