import { elementOf, isFalse, textOf } from '../moddle-element.ts';
import type { BoundaryEvent, CatchEvent, EndEvent, StartEvent, ThrowEvent } from '../model.ts';
import type { SourceNode } from '../source.ts';
import { optional } from './optional.ts';
import { readBase } from './read-base.ts';
import { readEventDefinition } from './read-event-definition.ts';
import type { EventDefinition } from './read-event-definition.ts';
import type { Reading } from './reading.ts';

// The five places of an event. A definition that a place cannot have reads as none; a rule has refused it.

export function readStartEvent(reading: Reading, node: SourceNode): StartEvent {
  const event = only(
    readEventDefinition(reading, node),
    'timer',
    'message',
    'signal',
    'conditional',
    'error',
    'escalation',
    'compensate',
  );
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
  const event = only(readEventDefinition(reading, node), 'timer', 'message', 'signal', 'conditional', 'link');
  return event && { type: 'intermediate-catch-event', ...readBase(reading, node), event };
}

export function readThrowEvent(reading: Reading, node: SourceNode): ThrowEvent {
  const event = only(
    readEventDefinition(reading, node),
    'message',
    'signal',
    'escalation',
    'link',
    'compensate',
  );
  return { type: 'intermediate-throw-event', ...readBase(reading, node), ...optional({ event }) };
}

export function readBoundaryEvent(reading: Reading, node: SourceNode): BoundaryEvent | undefined {
  const event = only(
    readEventDefinition(reading, node),
    'timer',
    'message',
    'signal',
    'conditional',
    'error',
    'escalation',
    'cancel',
  );
  const host = elementOf(node.element, 'attachedToRef');
  const attachedTo = host && reading.source.idOf.get(host);
  if (!event || attachedTo === undefined) return undefined;
  const interrupting = !isFalse(node.element, 'cancelActivity');
  return { type: 'boundary-event', ...readBase(reading, node), attachedTo, interrupting, event };
}

export function readEndEvent(reading: Reading, node: SourceNode): EndEvent {
  const event = only(
    readEventDefinition(reading, node),
    'error',
    'escalation',
    'terminate',
    'message',
    'signal',
    'compensate',
    'cancel',
  );
  return { type: 'end-event', ...readBase(reading, node), ...optional({ event }) };
}

function only<Kind extends EventDefinition['kind']>(
  event: EventDefinition | undefined,
  ...kinds: Kind[]
): Extract<EventDefinition, { kind: Kind }> | undefined {
  const isOneOf = (found: EventDefinition): found is Extract<EventDefinition, { kind: Kind }> =>
    kinds.some((kind) => kind === found.kind);
  return event && isOneOf(event) ? event : undefined;
}
