import { eventKindsOf } from '../../source/events/events.ts';
import { messageFlowsTo } from '../../source/ways/message-flows.ts';
import { messageNameOf, nameByMessageFlow } from '../../source/events/message-name.ts';
import { isTrue, textOf } from '../../xml/moddle-element.ts';
import type {
  EventSubProcess,
  MessageOffer,
  PlainTask,
  ReceiveTask,
  ScriptTask,
  SubProcess,
} from '../../model.ts';
import { separated } from '../../source/activities/separated.ts';
import type { SourceNode } from '../../source/source.ts';
import { optional } from '../optional.ts';
import { readActivity, readBase } from '../read-base.ts';
import { readExpression } from '../read-expression.ts';
import { readSettings } from './read-settings.ts';
import type { Reading } from '../reading.ts';

// The activities with little to say: script, receive, manual and plain task, sub-process.

export function readScriptTask(reading: Reading, node: SourceNode): ScriptTask {
  return {
    type: 'script-task',
    ...readActivity(reading, node),
    language: 'javascript',
    script: textOf(node.element, 'script') ?? '',
    ...optional({ resultVariable: textOf(node.element, 'camunda:resultVariable') }),
  };
}

export function readReceiveTask(reading: Reading, node: SourceNode): ReceiveTask | undefined {
  const named = messageNameOf(node.element) ?? nameByMessageFlow(reading.source, node);
  const messageName = readExpression(reading, node, named);
  return (
    messageName && {
      type: 'receive-task',
      ...readActivity(reading, node),
      messageName,
      ...optional({ offer: readOffer(node) }),
    }
  );
}

/** The camunda:properties formKey and candidateGroups of a receive task; taskName where the task says more. */
function readOffer({ element }: SourceNode): MessageOffer | undefined {
  const { formKey, candidateGroups = '', taskName } = readSettings(element);
  if (formKey === undefined) return undefined;
  return {
    name: taskName ?? textOf(element, 'name') ?? formKey,
    formKey,
    candidateGroups: separated(candidateGroups),
  };
}

/** A task to which a message flow leads has that message to wait for. */
export const readPlainTask = (reading: Reading, node: SourceNode): PlainTask | ReceiveTask | undefined =>
  messageFlowsTo(reading.source, node).length > 0
    ? readReceiveTask(reading, node)
    : { type: node.kind === 'manualTask' ? 'manual-task' : 'task', ...readActivity(reading, node) };

export const readSubProcess = (reading: Reading, node: SourceNode): SubProcess | EventSubProcess =>
  isTrue(node.element, 'triggeredByEvent')
    ? { type: 'event-sub-process', ...readBase(reading, node) }
    : {
        type: 'sub-process',
        ...readActivity(reading, node),
        ...optional({ cancelledBy: cancelBoundaryOf(reading, node) }),
      };

const cancelBoundaryOf = ({ source }: Reading, node: SourceNode): string | undefined =>
  source.boundaryEventsOn.get(node.id)?.find(({ element }) => eventKindsOf(element).includes('cancel'))?.id;
