import { eventKindsOf } from '../../source/events/events.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// Only a transaction can be cancelled, from anywhere inside it, and it is then left by its one cancel boundary
// event (BPMN 2.0.2, 10.7.2).

export const cancelFits: Rule = (source) => [
  ...nodesOf(source, 'endEvent')
    .filter(isCancel)
    .flatMap((event) => endSentences(source, event).map((sentence) => problem(event, sentence))),
  ...nodesOf(source, 'boundaryEvent')
    .filter(isCancel)
    .filter((event) => !transactions(source).some((node) => cancelBoundaries(source, node).includes(event)))
    .map((event) => problem(event, 'waits for a cancellation: only a transaction can be cancelled')),
  ...transactions(source)
    .filter((node) => cancelBoundaries(source, node).length > 1)
    .map((node) => problem(node, 'has several cancel boundary events: it is left by one')),
];

const isCancel = ({ element }: SourceNode): boolean => eventKindsOf(element).includes('cancel');
const transactions = (source: Source): SourceNode[] => nodesOf(source, 'transaction');
const cancelBoundaries = (source: Source, { id }: SourceNode): SourceNode[] =>
  (source.boundaryEventsOn.get(id) ?? []).filter(isCancel);

function endSentences(source: Source, event: SourceNode): string[] {
  let around = source.nodes.get(event.scopeId);
  while (around && around.kind !== 'transaction') around = source.nodes.get(around.scopeId);
  if (!around) return ['cancels nothing: a cancel end event must stand inside a transaction'];
  if (cancelBoundaries(source, around).length > 0) return [];
  return [`cancels ${around.id}, which has no cancel boundary event: where it goes on must be drawn`];
}
