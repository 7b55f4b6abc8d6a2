import { eventKindOf } from './events.ts';
import { elementOf, elementsOf, isKind } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';
import type { Source, SourceNode } from './source.ts';

// How a model says what undoes an activity: an association leads from its compensation boundary event to it.

/** The activity that undoes another one. */
export function handlerOf(source: Source, activity: SourceNode): SourceNode | undefined {
  const boundary = source.boundaryEventsOn.get(activity.id)?.find(isCompensation);
  return boundary && handlersBy(source, boundary)[0];
}

export const isCompensation = ({ element }: SourceNode): boolean => eventKindOf(element) === 'compensate';

/** Where the associations of a compensation boundary event lead. */
export const handlersBy = (source: Source, boundary: SourceNode): SourceNode[] =>
  associations(source).flatMap((association) => {
    if (elementOf(association, 'sourceRef') !== boundary.element) return [];
    const target = elementOf(association, 'targetRef');
    return source.nodes.get((target && source.idOf.get(target)) ?? '') ?? [];
  });

const associations = (source: Source): ModdleElement[] =>
  [...source.scopes.values()]
    .flatMap(({ element }) => elementsOf(element, 'artifacts'))
    .filter((artifact) => isKind(artifact, 'Association'));
