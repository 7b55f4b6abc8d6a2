import { isKind, isTrue } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// How many tokens an activity begins with and leaves behind (BPMN 2.0.2, 13.3.2). One that begins without a flow
// gets a single token, so it could never begin with more.

const most = 1_000;

export const quantitiesFit: Rule = (source) =>
  [...source.nodes.values()]
    .filter((node) => isKind(node.element, 'Activity'))
    .flatMap((node) => sentencesFor(source, node).map((sentence) => problem(node, sentence)));

function sentencesFor(source: Source, node: SourceNode): string[] {
  const odd = ['startQuantity', 'completionQuantity'].filter((name) => !isQuantity(node, name));
  if (odd.length > 0)
    return odd.map((name) => `has a ${name} that is no number of tokens: it must be from 1 to ${most}`);
  if (
    isTrue(node.element, 'triggeredByEvent') &&
    (isCounted(node) || node.element.get('completionQuantity') !== 1)
  )
    return ['counts tokens: an event sub-process begins by its event, and no token leaves it'];
  if (!isCounted(node)) return [];
  if (node.incoming.length === 0) return [`${neverBegins(node)} no flow leads to it, so it begins with one`];
  const isChoice = sourcesOf(source, node).some(({ kind }) => kind === 'eventBasedGateway');
  return isChoice
    ? [`${neverBegins(node)} it stands behind an event-based gateway, where one event is enough`]
    : [];
}

const isCounted = ({ element }: SourceNode): boolean => element.get('startQuantity') !== 1;

const neverBegins = ({ element }: SourceNode): string =>
  `begins with ${String(element.get('startQuantity'))} tokens (startQuantity):`;

function isQuantity({ element }: SourceNode, name: string): boolean {
  const quantity = element.get(name) ?? 1;
  return typeof quantity === 'number' && Number.isInteger(quantity) && quantity >= 1 && quantity <= most;
}

const sourcesOf = (source: Source, { incoming }: SourceNode): SourceNode[] =>
  incoming.flatMap((id) => source.nodes.get(source.flows.get(id)?.sourceId ?? '') ?? []);
