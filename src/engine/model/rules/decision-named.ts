import { extensionsOf, textOf } from '../moddle-element.ts';
import { problem } from '../problem.ts';
import type { SourceNode } from '../source.ts';
import { nodesOf } from './nodes-of.ts';
import type { Rule } from './rule.ts';

// A business rule task with camunda:decisionRef is decided by DMN: which version is meant, what shape the result
// takes and where it goes must all be said in words this engine knows.

const bindings = ['latest', 'deployment', 'version', 'versionTag'];
const mappings = ['singleEntry', 'singleResult', 'collectEntries', 'resultList'];

export const decisionNamed: Rule = (source) =>
  nodesOf(source, 'businessRuleTask')
    .filter(({ element }) => textOf(element, 'camunda:decisionRef') !== undefined)
    .flatMap((node) => sentencesFor(node).map((sentence) => problem(node, sentence)));

function sentencesFor({ element }: SourceNode): string[] {
  const said = (name: string) => textOf(element, `camunda:${name}`);
  const binding = said('decisionRefBinding') ?? 'latest';
  const mapping = said('mapDecisionResult');
  const found: string[] = [];
  if (!bindings.includes(binding))
    found.push(`has the decisionRefBinding "${binding}": it must be ${oneOf(bindings)}`);
  if (binding === 'version' && said('decisionRefVersion') === undefined)
    found.push('has the decisionRefBinding version and no camunda:decisionRefVersion');
  if (binding === 'versionTag' && said('decisionRefVersionTag') === undefined)
    found.push('has the decisionRefBinding versionTag and no camunda:decisionRefVersionTag');
  if (mapping !== undefined && !mappings.includes(mapping))
    found.push(`has the mapDecisionResult "${mapping}": it must be ${oneOf(mappings)}`);
  if (said('resultVariable') === undefined && extensionsOf(element, 'camunda:InputOutput').length === 0)
    found.push('has no camunda:resultVariable: what is decided would be lost');
  return found;
}

const oneOf = (words: readonly string[]): string =>
  `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
