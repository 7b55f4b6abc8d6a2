import type { DecisionBinding, DecisionMapping, DecisionTask } from '../activities.ts';
import { textOf } from '../moddle-element.ts';
import type { ServiceTask } from '../model.ts';
import type { SourceNode } from '../source.ts';
import { optional } from './optional.ts';
import { readActivity } from './read-base.ts';
import { readExpression } from './read-expression.ts';
import { readServiceTask } from './read-service-task.ts';
import type { Reading } from './reading.ts';

/** Decided by DMN (camunda:decisionRef) or by the handler of a topic. Undefined for what a rule has refused. */
export function readBusinessRuleTask(
  reading: Reading,
  node: SourceNode,
): DecisionTask | ServiceTask | undefined {
  const decisionRef = readExpression(reading, node, textOf(node.element, 'camunda:decisionRef'));
  if (!decisionRef) return readServiceTask(reading, node);
  const binding = readBinding(reading, node);
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

function readBinding(reading: Reading, node: SourceNode): DecisionBinding | undefined {
  const said = (name: string) => readExpression(reading, node, textOf(node.element, `camunda:${name}`));
  const kind = textOf(node.element, 'camunda:decisionRefBinding') ?? 'latest';
  if (kind === 'latest' || kind === 'deployment') return { kind };
  const version = said('decisionRefVersion');
  if (kind === 'version') return version && { kind, version };
  const versionTag = said('decisionRefVersionTag');
  return kind === 'versionTag' ? versionTag && { kind, versionTag } : undefined;
}
