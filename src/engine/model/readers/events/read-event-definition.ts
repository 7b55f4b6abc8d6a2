import { alurTextOf } from '../../source/alur-text.ts';
import { conditionIn } from '../../source/ways/condition-of.ts';
import { definitionKindOf } from '../../source/events/events.ts';
import { messageNameOf, nameByMessageFlow } from '../../source/events/message-name.ts';
import { elementOf, isFalse, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { otherHalvesOf } from '../../source/ways/links.ts';
import type {
  ConditionalEvent,
  CompensateEvent,
  ErrorEvent,
  EscalationEvent,
  EventDefinition,
  LinkEvent,
  MessageEvent,
  SignalEvent,
  TimerEvent,
} from '../../model.ts';
import { signalNameOf } from '../../source/events/signal-name.ts';
import type { SourceNode } from '../../source/source.ts';
import { timingsOf } from '../../source/events/timings.ts';
import { optional } from '../optional.ts';
import { readExpression } from '../read-expression.ts';
import { readSends } from './read-sends.ts';
import { readVariableMappings } from '../variables/read-variable-mappings.ts';
import type { Reading } from '../reading.ts';

// What an event waits for or throws. Undefined where a rule has refused the definition.

export function readEventDefinition(
  reading: Reading,
  node: SourceNode,
  definition: ModdleElement,
): EventDefinition | undefined {
  switch (definitionKindOf(definition)) {
    case 'timer':
      return readTimer(reading, node, definition);
    case 'message':
      return readMessage(reading, node, definition);
    case 'signal':
      return readSignal(reading, node, definition);
    case 'conditional':
      return readConditional(reading, node, definition);
    case 'escalation':
      return readEscalation(definition);
    case 'error':
      return readError(definition);
    case 'link':
      return readLink(reading, node);
    case 'compensate':
      return readCompensate(reading, definition);
    case 'cancel':
      return { kind: 'cancel' };
    case 'terminate':
      return { kind: 'terminate' };
    default:
      return undefined;
  }
}

function readTimer(reading: Reading, node: SourceNode, definition: ModdleElement): TimerEvent | undefined {
  const [timing] = timingsOf(definition);
  const value = readExpression(reading, node, timing?.source);
  if (!timing || !value) return undefined;
  const deadline = alurTextOf(node.element, 'deadline', definition);
  return {
    kind: 'timer',
    timing: timing.timing,
    value,
    pausable: alurTextOf(node.element, 'pausable', definition) === 'true',
    ...optional({ calendarId: alurTextOf(node.element, 'calendar', definition) }),
    ...(deadline === 'target' || deadline === 'maximum' ? { deadline } : {}),
  };
}

function readMessage(
  reading: Reading,
  node: SourceNode,
  definition: ModdleElement,
): MessageEvent | undefined {
  const name = readExpression(
    reading,
    node,
    messageNameOf(definition) ?? nameByMessageFlow(reading.source, node),
  );
  return name && { kind: 'message', name, ...optional({ sends: readSends(reading, node, definition) }) };
}

/** An error without a code of its own is told from others by its id, which is what models refer to. */
function readError(definition: ModdleElement): ErrorEvent {
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

function readSignal(reading: Reading, node: SourceNode, definition: ModdleElement): SignalEvent | undefined {
  const name = readExpression(reading, node, signalNameOf(definition));
  const passes = readVariableMappings(reading, node, definition, 'camunda:In');
  return name && { kind: 'signal', name, ...(passes.length > 0 && { passes }) };
}

function readEscalation(definition: ModdleElement): EscalationEvent {
  const escalation = elementOf(definition, 'escalationRef');
  return {
    kind: 'escalation',
    ...optional({
      escalationCode: textOf(escalation, 'escalationCode') ?? textOf(escalation, 'id'),
      codeVariable: textOf(definition, 'camunda:escalationCodeVariable'),
    }),
  };
}

function readCompensate({ source }: Reading, definition: ModdleElement): CompensateEvent {
  const activity = elementOf(definition, 'activityRef');
  return {
    kind: 'compensate',
    ...optional({ activityId: activity && source.idOf.get(activity) }),
    ...(isFalse(definition, 'waitForCompletion') && { goesOn: true }),
  };
}

function readConditional(
  reading: Reading,
  node: SourceNode,
  definition: ModdleElement,
): ConditionalEvent | undefined {
  const source = conditionIn(reading.source, elementOf(definition, 'condition'))?.source;
  const condition = readExpression(reading, node, source);
  return condition && { kind: 'conditional', condition };
}
