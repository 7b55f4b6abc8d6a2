import { isComputed } from '../../expressions/compile-expression.ts';
import { calledElementOf } from '../called-element.ts';
import { textOf } from '../moddle-element.ts';
import { problem } from '../problem.ts';
import type { SourceNode } from '../source.ts';
import { nodesOf } from './nodes-of.ts';
import type { Rule } from './rule.ts';

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
  const binding = wrongBinding(node);
  return binding === undefined ? sentences : [...sentences, binding];
}

function wrongBinding({ element }: SourceNode): string | undefined {
  const binding = textOf(element, 'camunda:calledElementBinding') ?? 'latest';
  const version = textOf(element, 'camunda:calledElementVersion');
  if (!['latest', 'deployment', 'version', 'versionTag'].includes(binding))
    return `has camunda:calledElementBinding="${binding}": it must be one of latest, deployment, version, versionTag`;
  if (binding === 'version' && version === undefined)
    return 'calls by version without a camunda:calledElementVersion: it must name one';
  if (binding === 'version' && version !== undefined && !isComputed(version) && !/^[1-9]\d*$/.test(version))
    return `has camunda:calledElementVersion="${version}": a version is a number from 1 on`;
  if (binding === 'versionTag' && textOf(element, 'camunda:calledElementVersionTag') === undefined)
    return 'calls by version tag without a camunda:calledElementVersionTag: it must name one';
  return undefined;
}
