import { definitionsOf, eventKindOf } from '../events/events.ts';
import { textOf } from '../../xml/moddle-element.ts';
import type { Source, SourceNode } from '../source.ts';

// Link events are a flow drawn in two halves: a token that reaches the throwing half goes on at the catching
// one. The halves are joined by the link's name or, where a tool wrote none, by the name of the event.

export const isLink = ({ element }: SourceNode): boolean => eventKindOf(element) === 'link';

export function linkNameOf({ element }: SourceNode): string {
  const [definition] = definitionsOf(element);
  return textOf(definition, 'name') ?? textOf(element, 'name') ?? '';
}

/** The other halves of a link: where a throwing event leads, or what leads to a catching one. */
export function otherHalvesOf(source: Source, half: SourceNode): SourceNode[] {
  const other = half.kind === 'intermediateThrowEvent' ? 'intermediateCatchEvent' : 'intermediateThrowEvent';
  const beside = source.nodesIn.get(half.scopeId) ?? [];
  return beside.filter(
    (node) => node.kind === other && isLink(node) && linkNameOf(node) === linkNameOf(half),
  );
}
