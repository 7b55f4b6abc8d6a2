import { eventKindOf } from '../events/events.ts';
import { elementOf, elementsOf, isKind, isTrue } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { collaborationsBeside } from './message-flows.ts';
import type { Source, SourceNode } from '../source.ts';

// How a model says what undoes an activity: an association leads from its compensation boundary event to it. Some
// tools write its ends the other way round, or keep it with the pools and not in the process.

/** The activity that undoes another one. */
export function handlerOf(source: Source, activity: SourceNode): SourceNode | undefined {
  const boundary = source.boundaryEventsOn.get(activity.id)?.find(isCompensation);
  return boundary && handlersBy(source, boundary)[0];
}

export const isCompensation = ({ element }: SourceNode): boolean => eventKindOf(element) === 'compensate';

/** Where the associations of a compensation boundary event lead. */
export const handlersBy = (source: Source, boundary: SourceNode): SourceNode[] =>
  associations(source).flatMap((association) => {
    const from = nodeAt(source, association, 'sourceRef');
    const to = nodeAt(source, association, 'targetRef');
    if (from === boundary && to) return [to];
    return to === boundary && from && isTrue(from.element, 'isForCompensation') ? [from] : [];
  });

function nodeAt(source: Source, association: ModdleElement, end: string): SourceNode | undefined {
  const element = elementOf(association, end);
  return element && source.nodes.get(source.idOf.get(element) ?? '');
}

const associations = (source: Source): ModdleElement[] =>
  [...[...source.scopes.values()].map(({ element }) => element), ...collaborationsBeside(source.process)]
    .flatMap((element) => elementsOf(element, 'artifacts'))
    .filter((artifact) => isKind(artifact, 'Association'));
