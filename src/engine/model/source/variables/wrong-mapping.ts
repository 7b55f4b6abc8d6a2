import { textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';

/** What is wrong with a camunda:in or camunda:out: it passes all variables, or one under a name. */
export function wrongMapping(mapping: ModdleElement, name: 'in' | 'out'): string[] {
  const variables = textOf(mapping, 'variables');
  if (variables === 'all') return [];
  if (variables !== undefined)
    return [`has a camunda:${name} with variables="${variables}": only variables="all" exists`];
  const sources = ['source', 'sourceExpression'].filter((source) => textOf(mapping, source) !== undefined);
  const sentences: string[] = [];
  if (textOf(mapping, 'target') === undefined)
    sentences.push(`has a camunda:${name} without a target: a mapping must say under which name it passes`);
  if (sources.length !== 1)
    sentences.push(`has a camunda:${name} that needs one source: either a source or a sourceExpression`);
  return sentences;
}
