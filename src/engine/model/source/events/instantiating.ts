import { eventKindsOf } from './events.ts';
import { isTrue } from '../../xml/moddle-element.ts';
import type { Source, SourceNode } from '../source.ts';

// Elements other than start events whose message or signal begins the process: a receive task that says so,
// and the events behind an event-based gateway that says so (BPMN 2.0.2, 10.6.6).

export const instantiates = ({ element }: SourceNode): boolean => isTrue(element, 'instantiate');

export const instantiatingIn = (source: Source, scopeId: string): string[] =>
  (source.nodesIn.get(scopeId) ?? [])
    .filter(instantiates)
    .flatMap((node) => (node.kind === 'receiveTask' ? [node] : waitsBehind(source, node)))
    .map(({ id }) => id);

export function waitsBehind(source: Source, gateway: SourceNode): SourceNode[] {
  if (gateway.kind !== 'eventBasedGateway') return [];
  return gateway.outgoing.flatMap(
    (flowId) => source.nodes.get(source.flows.get(flowId)?.targetId ?? '') ?? [],
  );
}

/** What can reach a process that has no instance yet; a timer behind such a gateway would have no beginning. */
export const comesFromOutside = ({ kind, element }: SourceNode): boolean =>
  kind === 'receiveTask' ||
  (!isTrue(element, 'parallelMultiple') &&
    eventKindsOf(element).every((definition) => definition === 'message' || definition === 'signal'));
