import type { DecisionMapping, DecisionTask } from '../../nodes/activities.ts';
import { textOf } from '../../xml/moddle-element.ts';
import type { ServiceTask } from '../../model.ts';
import type { SourceNode } from '../../source/source.ts';
import { optional } from '../optional.ts';
import { readActivity } from '../read-base.ts';
import { readBinding } from './read-binding.ts';
import { readExpression } from '../read-expression.ts';
import { readServiceTask } from './read-service-task.ts';
import type { Reading } from '../reading.ts';

/** Decided by DMN (camunda:decisionRef) or by the handler of a topic. Undefined for what a rule has refused. */
export function readBusinessRuleTask(
  reading: Reading,
  node: SourceNode,
): DecisionTask | ServiceTask | undefined {
  const decisionRef = readExpression(reading, node, textOf(node.element, 'camunda:decisionRef'));
  if (!decisionRef) return readServiceTask(reading, node);
  const binding = readBinding(reading, node, 'decisionRef');
  return (
    binding && {
      type: 'decision-task',
      ...readActivity(reading, node),
      decisionRef,
      binding,
      resultMapping: (textOf(node.element, 'camunda:mapDecisionResult') ?? 'resultList') as DecisionMapping,
      ...optional({ resultVariable: textOf(node.element, 'camunda:resultVariable') }),
    }
  );
}
