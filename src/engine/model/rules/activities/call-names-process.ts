import { calledElementOf } from '../../source/activities/called-element.ts';
import { textOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';
import { wrongBinding } from './wrong-binding.ts';

// A call activity says which process it calls, and which version of it. Cases, tenants and mappings written
// in Java do not exist here.

const notExecuted = [
  'caseRef',
  'calledElementTenantId',
  'variableMappingClass',
  'variableMappingDelegateExpression',
] as const;

export const callNamesProcess: Rule = (source) =>
  nodesOf(source, 'callActivity').flatMap((node) =>
    sentencesFor(node).map((sentence) => problem(node, sentence)),
  );

function sentencesFor(node: SourceNode): string[] {
  const sentences = notExecuted
    .filter((name) => textOf(node.element, `camunda:${name}`) !== undefined)
    .map((name) => `uses camunda:${name}: this engine does not execute it`);
  if (calledElementOf(node.element) === undefined)
    sentences.push('has no calledElement: a call activity must name the process or global task it calls');
  const binding = wrongBinding(node, 'calledElement');
  return binding === undefined ? sentences : [...sentences, binding];
}
