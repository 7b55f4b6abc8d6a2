import { definitionsOf } from '../../source/events/events.ts';
import { eventKinds } from '../../nodes/event-kinds.ts';
import { elementOf, isFalse, isTrue, textOf } from '../../xml/moddle-element.ts';
import type {
  BoundaryEvent,
  CatchEvent,
  EndEvent,
  EventDefinition,
  MultipleEvent,
  StartEvent,
  ThrowEvent,
} from '../../model.ts';
import type { SourceNode } from '../../source/source.ts';
import { optional } from '../optional.ts';
import { readBase } from '../read-base.ts';
import { readEventDefinition } from './read-event-definition.ts';
import type { Reading } from '../reading.ts';

// The five places of an event. A definition that a place cannot have reads as none; a rule has refused it.

export function readStartEvent(reading: Reading, node: SourceNode): StartEvent {
  const event = readEvents(reading, node, eventKinds.startEvent);
  return {
    type: 'start-event',
    ...readBase(reading, node),
    interrupting: !isFalse(node.element, 'isInterrupting'),
    ...optional({
      event,
      formKey: textOf(node.element, 'camunda:formKey') ?? textOf(node.element, 'camunda:formRef'),
    }),
  };
}

export function readCatchEvent(reading: Reading, node: SourceNode): CatchEvent | undefined {
  const event = readEvents(reading, node, eventKinds.intermediateCatchEvent);
  return event && { type: 'intermediate-catch-event', ...readBase(reading, node), event };
}

export function readThrowEvent(reading: Reading, node: SourceNode): ThrowEvent {
  const event = readEvents(reading, node, eventKinds.intermediateThrowEvent);
  return { type: 'intermediate-throw-event', ...readBase(reading, node), ...optional({ event }) };
}

export function readBoundaryEvent(reading: Reading, node: SourceNode): BoundaryEvent | undefined {
  const event = readEvents(reading, node, eventKinds.boundaryEvent);
  const host = elementOf(node.element, 'attachedToRef');
  const attachedTo = host && reading.source.idOf.get(host);
  if (!event || attachedTo === undefined) return undefined;
  const interrupting = !isFalse(node.element, 'cancelActivity');
  return { type: 'boundary-event', ...readBase(reading, node), attachedTo, interrupting, event };
}

export function readEndEvent(reading: Reading, node: SourceNode): EndEvent {
  const event = readEvents(reading, node, eventKinds.endEvent);
  return { type: 'end-event', ...readBase(reading, node), ...optional({ event }) };
}

type Read<Kind extends EventDefinition['kind']> = Extract<EventDefinition, { kind: Kind }>;

/** Its definition, or all of them; without those that cannot stand there. */
function readEvents<Kind extends EventDefinition['kind']>(
  reading: Reading,
  node: SourceNode,
  kinds: readonly Kind[],
): Read<Kind> | MultipleEvent<Read<Kind>> | undefined {
  const isOneOf = (found: EventDefinition): found is Read<Kind> => kinds.some((kind) => kind === found.kind);
  const definitions = definitionsOf(node.element);
  const events = definitions
    .flatMap((definition) => readEventDefinition(reading, node, definition) ?? [])
    .filter(isOneOf);
  if (definitions.length < 2) return events[0];
  return { kind: 'multiple', parallel: isTrue(node.element, 'parallelMultiple'), events };
}
