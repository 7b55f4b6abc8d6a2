import { conditionIn } from '../source/ways/condition-of.ts';
import { ExpressionError } from '../../expressions/expression-error.ts';
import { compileExpression } from '../../expressions/compile-expression.ts';
import type { ModdleElement } from '../xml/moddle-element.ts';
import type { Expression } from '../model.ts';
import { problem } from '../problem.ts';
import { separated } from '../source/activities/separated.ts';
import type { Reading } from './reading.ts';

/** The compiled expression; one that cannot be compiled is reported, and undefined. */
export function readExpression(
  reading: Reading,
  at: { id: string; element: ModdleElement },
  source: string | undefined,
): Expression | undefined {
  if (source === undefined) return undefined;
  try {
    return compileExpression(source);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    reading.report(problem(at, `has an expression that cannot be read: ${error.message}`));
    return undefined;
  }
}

/** A condition, in the language that it or the file says. */
export const readCondition = (
  reading: Reading,
  at: { id: string; element: ModdleElement },
  condition: ModdleElement | undefined,
): Expression | undefined => readExpression(reading, at, conditionIn(reading.source, condition)?.source);

/** Comma lists whose items may each be an expression. */
export const readList = (
  reading: Reading,
  at: { id: string; element: ModdleElement },
  sources: readonly (string | undefined)[],
): Expression[] =>
  sources
    .flatMap((source) => (source === undefined ? [] : separated(source)))
    .flatMap((item) => readExpression(reading, at, item) ?? []);
