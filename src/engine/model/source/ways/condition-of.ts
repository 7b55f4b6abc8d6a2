import { isComputed } from '../../../expressions/compile-expression.ts';
import { elementOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { Source } from '../source.ts';

// The language of a condition decides only where the text does not: Camunda 8 and DMN tools write FEEL with
// a language, on the condition or on the whole file, and without the "=" sign.

export interface Condition {
  text: string;
  language?: string;
  /** What compileExpression understands; undefined where the language is one we do not run. */
  source?: string;
}

export const conditionOf = (source: Source, flow: ModdleElement): Condition | undefined =>
  conditionIn(source, elementOf(flow, 'conditionExpression'));

export function conditionIn(source: Source, expression: ModdleElement | undefined): Condition | undefined {
  const text = textOf(expression, 'body');
  if (text === undefined) return undefined;
  const language = textOf(expression, 'language') ?? source.expressionLanguage;
  if (language === undefined || isUnspecific(language)) return { text, source: text };
  if (/feel/i.test(language)) return { text, language, source: isComputed(text) ? text : `= ${text}` };
  return isUnified(language) ? { text, language, source: text } : { text, language };
}

/** XPath is BPMN's default expression language, which tools write without meaning it. */
const isUnspecific = (language: string): boolean => /XPath|XMLSchema/i.test(language);

const isUnified = (language: string): boolean => /^(?:juel|uel)$/i.test(language);
