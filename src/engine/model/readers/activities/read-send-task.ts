import { messageNameOf } from '../../source/events/message-name.ts';
import { textOf } from '../../xml/moddle-element.ts';
import type { PlainTask, ServiceTask } from '../../model.ts';
import type { Sending } from '../../nodes/node.ts';
import type { SourceNode } from '../../source/source.ts';
import { readActivity } from '../read-base.ts';
import { readExpression } from '../read-expression.ts';
import { readSends } from '../events/read-sends.ts';
import { readServiceTask } from './read-service-task.ts';
import type { Reading } from '../reading.ts';

/** One without a topic has nothing to do but to send its message, which every activity does once it is done. */
export function readSendTask(reading: Reading, node: SourceNode): ServiceTask | PlainTask | undefined {
  if (textOf(node.element, 'camunda:topic') !== undefined) return readServiceTask(reading, node);
  const sends = readSends(reading, node, node.element) ?? readByName(reading, node);
  return sends && { type: 'task', ...readActivity(reading, node), sends };
}

function readByName(reading: Reading, node: SourceNode): readonly Sending[] | undefined {
  const name = readExpression(reading, node, messageNameOf(node.element));
  return name && [{ name }];
}
