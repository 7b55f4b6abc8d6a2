import { extensionsOf, textOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';
import { wrongBinding } from './wrong-binding.ts';

// A business rule task with camunda:decisionRef is decided by DMN: which version is meant, what shape the result
// takes and where it goes must all be said in words this engine knows.

const mappings = ['singleEntry', 'singleResult', 'collectEntries', 'resultList'];

export const decisionNamed: Rule = (source) =>
  nodesOf(source, 'businessRuleTask')
    .filter(({ element }) => textOf(element, 'camunda:decisionRef') !== undefined)
    .flatMap((node) => sentencesFor(node).map((sentence) => problem(node, sentence)));

function sentencesFor(node: SourceNode): string[] {
  const { element } = node;
  const mapping = textOf(element, 'camunda:mapDecisionResult');
  const binding = wrongBinding(node, 'decisionRef');
  const found = binding === undefined ? [] : [binding];
  if (mapping !== undefined && !mappings.includes(mapping))
    found.push(`has camunda:mapDecisionResult="${mapping}": it must be one of ${mappings.join(', ')}`);
  const isKept = textOf(element, 'camunda:resultVariable') !== undefined;
  if (!isKept && extensionsOf(element, 'camunda:InputOutput').length === 0)
    found.push('has no camunda:resultVariable: what is decided would be lost');
  return found;
}
