import type { Expression } from '../model/model.ts';
import { ExpressionError } from './expression-error.ts';
import { compileFeel } from './compile-feel.ts';
import { compileTemplate } from './compile-template.ts';
import { LONGEST_EXPRESSION } from './longest-expression.ts';

// The three things a text in a model can be: "= …" is FEEL, a text with ${…} or #{…} is the Camunda 7
// subset, anything else stands for itself. Compiling a broken expression throws an ExpressionError.

export function compileExpression(source: string): Expression {
  if (source.length > LONGEST_EXPRESSION) {
    throw new ExpressionError(`the expression is longer than ${LONGEST_EXPRESSION} characters`);
  }
  if (isFeel(source)) return compileFeel(source);
  if (isTemplate(source)) return compileTemplate(source);
  return { source, evaluate: () => source };
}

export const isFeel = (source: string): boolean => source.trimStart().startsWith('=');
export const isTemplate = (source: string): boolean => /[$#]\{/.test(source);

/** A text that is evaluated, as opposed to one that stands for itself. */
export const isComputed = (source: string): boolean => isFeel(source) || isTemplate(source);
