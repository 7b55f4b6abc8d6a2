import { isComputed } from '../../../expressions/compile-expression.ts';
import { textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';

/** The id that a call activity calls, without the prefix that other tools write before it; or an expression. */
export function calledElementOf(call: ModdleElement): string | undefined {
  const text = textOf(call, 'calledElement');
  return text === undefined || isComputed(text) ? text : text.replace(/^[\w.-]+:/, '');
}
