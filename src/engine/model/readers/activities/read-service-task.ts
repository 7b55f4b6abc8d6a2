import { textOf } from '../../xml/moddle-element.ts';
import type { ServiceTask } from '../../model.ts';
import type { SourceNode } from '../../source/source.ts';
import { optional } from '../optional.ts';
import { readActivity } from '../read-base.ts';
import { readExpression } from '../read-expression.ts';
import { readSettings } from './read-settings.ts';
import type { Reading } from '../reading.ts';

/** Undefined without a topic; a rule has said so. */
export function readServiceTask(reading: Reading, node: SourceNode): ServiceTask | undefined {
  const topic = textOf(node.element, 'camunda:topic');
  if (topic === undefined) return undefined;
  const priority =
    textOf(node.element, 'camunda:taskPriority') ?? textOf(reading.source.process, 'camunda:taskPriority');
  return {
    type: typeOf(node),
    ...readActivity(reading, node),
    topic,
    ...(textOf(node.element, 'camunda:type') === 'external' && { external: true }),
    settings: readSettings(node.element),
    ...optional({ priority: readExpression(reading, node, priority) }),
  };
}

function typeOf({ kind }: SourceNode): ServiceTask['type'] {
  if (kind === 'businessRuleTask') return 'business-rule-task';
  return kind === 'sendTask' ? 'send-task' : 'service-task';
}
