import { isLink, otherHalvesOf } from './links.ts';
import type { Source, SourceNode } from '../source.ts';

/** Where a token may stand next: behind the flows of an element, at its boundary events, where its link is caught. */
export const nextNodes = (source: Source, node: SourceNode): SourceNode[] => [
  ...node.outgoing.flatMap((flowId) => source.nodes.get(source.flows.get(flowId)?.targetId ?? '') ?? []),
  ...(source.boundaryEventsOn.get(node.id) ?? []),
  ...(node.kind === 'intermediateThrowEvent' && isLink(node) ? otherHalvesOf(source, node) : []),
];
