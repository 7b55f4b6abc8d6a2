import { textOf } from '../moddle-element.ts';
import { problem } from '../problem.ts';
import type { SourceNode } from '../source.ts';
import { nodesOf } from './nodes-of.ts';
import type { Rule } from './rule.ts';

// Service, send and business rule tasks are done by the handler of their topic; Java classes and delegates do not
// exist here, nor does the engine evaluate decisions itself.

const otherWays = ['class', 'delegateExpression', 'expression', 'decisionRef'] as const;

export const topicNamed: Rule = (source) => [...withoutTopic(source), ...decidedTwice(source)];

const withoutTopic: Rule = (source) =>
  nodesOf(source, 'serviceTask', 'sendTask', 'businessRuleTask')
    .filter(({ element }) => textOf(element, 'camunda:topic') === undefined)
    .map((node) =>
      problem(node, `has no camunda:topic${instead(node)}: a topic names the handler that does its work`),
    );

const decidedTwice: Rule = (source) =>
  nodesOf(source, 'businessRuleTask')
    .filter(({ element }) =>
      ['topic', 'decisionRef'].every((name) => textOf(element, `camunda:${name}`) !== undefined),
    )
    .map((node) => problem(node, 'has a camunda:topic and camunda:decisionRef: only one of them can decide'));

function instead({ element }: SourceNode): string {
  const found = otherWays.find((name) => textOf(element, `camunda:${name}`) !== undefined);
  return found === undefined ? '' : `, only camunda:${found}, which this engine does not execute`;
}
