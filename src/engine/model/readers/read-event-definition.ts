import { alurTextOf } from '../alur-text.ts';
import { conditionIn } from '../condition-of.ts';
import { definitionsOf, eventKindOf } from '../events.ts';
import { messageNameOf } from '../message-name.ts';
import { elementOf, textOf } from '../moddle-element.ts';
import { otherHalvesOf } from '../links.ts';
import type {
  ConditionalEvent,
  CancelEvent,
  CompensateEvent,
  ErrorEvent,
  EscalationEvent,
  LinkEvent,
  MessageEvent,
  SignalEvent,
  TerminateEvent,
  TimerEvent,
} from '../model.ts';
import { signalNameOf } from '../signal-name.ts';
import type { SourceNode } from '../source.ts';
import { timingsOf } from '../timings.ts';
import { optional } from './optional.ts';
import { readExpression } from './read-expression.ts';
import type { Reading } from './reading.ts';

// What an event waits for or throws. Undefined where it has no definition, or one that a rule has refused.

export type EventDefinition =
  | TimerEvent
  | MessageEvent
  | SignalEvent
  | ConditionalEvent
  | ErrorEvent
  | EscalationEvent
  | TerminateEvent
  | LinkEvent
  | CompensateEvent
  | CancelEvent;

export function readEventDefinition(reading: Reading, node: SourceNode): EventDefinition | undefined {
  switch (eventKindOf(node.element)) {
    case 'timer':
      return readTimer(reading, node);
    case 'message':
      return readMessage(reading, node);
    case 'signal':
      return readSignal(reading, node);
    case 'conditional':
      return readConditional(reading, node);
    case 'escalation':
      return readEscalation(node);
    case 'error':
      return readError(node);
    case 'link':
      return readLink(reading, node);
    case 'compensate':
      return readCompensate(reading, node);
    case 'cancel':
      return { kind: 'cancel' };
    case 'terminate':
      return { kind: 'terminate' };
    default:
      return undefined;
  }
}

function readTimer(reading: Reading, node: SourceNode): TimerEvent | undefined {
  const [timing] = timingsOf(node.element);
  const value = readExpression(reading, node, timing?.source);
  if (!timing || !value) return undefined;
  const deadline = alurTextOf(node.element, 'deadline');
  return {
    kind: 'timer',
    timing: timing.timing,
    value,
    pausable: alurTextOf(node.element, 'pausable') === 'true',
    ...optional({ calendarId: alurTextOf(node.element, 'calendar') }),
    ...(deadline === 'target' || deadline === 'maximum' ? { deadline } : {}),
  };
}

function readMessage(reading: Reading, node: SourceNode): MessageEvent | undefined {
  const [definition] = definitionsOf(node.element);
  const name = readExpression(reading, node, definition && messageNameOf(definition));
  return name && { kind: 'message', name };
}

/** An error without a code of its own is told from others by its id, which is what models refer to. */
function readError(node: SourceNode): ErrorEvent {
  const [definition] = definitionsOf(node.element);
  const error = elementOf(definition, 'errorRef');
  return {
    kind: 'error',
    ...optional({
      errorCode: textOf(error, 'errorCode') ?? textOf(error, 'id'),
      codeVariable: textOf(definition, 'camunda:errorCodeVariable'),
      messageVariable: textOf(definition, 'camunda:errorMessageVariable'),
    }),
  };
}

function readLink({ source }: Reading, node: SourceNode): LinkEvent {
  if (node.kind !== 'intermediateThrowEvent') return { kind: 'link' };
  const [target] = otherHalvesOf(source, node);
  return { kind: 'link', ...optional({ to: target?.id }) };
}

function readSignal(reading: Reading, node: SourceNode): SignalEvent | undefined {
  const [definition] = definitionsOf(node.element);
  const name = readExpression(reading, node, definition && signalNameOf(definition));
  return name && { kind: 'signal', name };
}

function readEscalation(node: SourceNode): EscalationEvent {
  const [definition] = definitionsOf(node.element);
  const escalation = elementOf(definition, 'escalationRef');
  return {
    kind: 'escalation',
    ...optional({
      escalationCode: textOf(escalation, 'escalationCode') ?? textOf(escalation, 'id'),
      codeVariable: textOf(definition, 'camunda:escalationCodeVariable'),
    }),
  };
}

function readCompensate({ source }: Reading, node: SourceNode): CompensateEvent {
  const [definition] = definitionsOf(node.element);
  const activity = elementOf(definition, 'activityRef');
  return { kind: 'compensate', ...optional({ activityId: activity && source.idOf.get(activity) }) };
}

function readConditional(reading: Reading, node: SourceNode): ConditionalEvent | undefined {
  const [definition] = definitionsOf(node.element);
  const source = conditionIn(reading.source, elementOf(definition, 'condition'))?.source;
  const condition = readExpression(reading, node, source);
  return condition && { kind: 'conditional', condition };
}
