import { messageFlowsFrom } from '../../source/ways/message-flows.ts';
import { messageNameOf } from '../../source/events/message-name.ts';
import { textOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// Service, send and business rule tasks are done by the handler of their topic; Java classes and delegates do not
// exist here. A business rule task may be decided by DMN instead (camunda:decisionRef).

const otherWays = ['class', 'delegateExpression', 'expression'] as const;

export const topicNamed: Rule = (source) => [...withoutTopic(source), ...decidedTwice(source)];

const withoutTopic: Rule = (source) =>
  nodesOf(source, 'serviceTask', 'sendTask', 'businessRuleTask')
    .filter(({ element }) => textOf(element, 'camunda:topic') === undefined)
    .filter(({ kind, element }) => kind !== 'businessRuleTask' || !isDecided(element))
    .filter((node) => !isToldByMessage(source, node))
    .map((node) =>
      problem(
        node,
        `has no camunda:topic${orDecision(node)}${instead(node)}: a topic names the handler that does its work`,
      ),
    );

const decidedTwice: Rule = (source) =>
  nodesOf(source, 'businessRuleTask')
    .filter(({ element }) =>
      ['topic', 'decisionRef'].every((name) => textOf(element, `camunda:${name}`) !== undefined),
    )
    .map((node) => problem(node, 'has a camunda:topic and camunda:decisionRef: only one of them can decide'));

const isDecided = (element: SourceNode['element']): boolean =>
  textOf(element, 'camunda:decisionRef') !== undefined;

/** A send task that sends its message itself. */
const isToldByMessage = (source: Source, node: SourceNode): boolean =>
  node.kind === 'sendTask' &&
  instead(node) === '' &&
  (messageFlowsFrom(source, node).length > 0 || messageNameOf(node.element) !== undefined);

function instead({ element }: SourceNode): string {
  const found = otherWays.find((name) => textOf(element, `camunda:${name}`) !== undefined);
  return found === undefined ? '' : `, only camunda:${found}, which this engine does not execute`;
}

const orDecision = ({ kind }: SourceNode): string =>
  kind === 'businessRuleTask' ? ' and no camunda:decisionRef' : '';
