import { textOf } from '../moddle-element.ts';
import { problem } from '../problem.ts';
import type { SourceNode } from '../source.ts';
import { nodesOf } from './nodes-of.ts';
import type { Rule } from './rule.ts';

// Service and send tasks are done by the handler of their topic; Java classes and delegates do not exist here.

const javaOnly = ['class', 'delegateExpression', 'expression'] as const;

export const topicNamed: Rule = (source) =>
  nodesOf(source, 'serviceTask', 'sendTask')
    .filter(({ element }) => textOf(element, 'camunda:topic') === undefined)
    .map((node) =>
      problem(node, `has no camunda:topic${instead(node)}: a topic names the handler that does its work`),
    );

function instead({ element }: SourceNode): string {
  const found = javaOnly.find((name) => textOf(element, `camunda:${name}`) !== undefined);
  return found === undefined ? '' : `, only camunda:${found}, which this engine does not execute`;
}
