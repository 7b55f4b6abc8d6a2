import { isComputed } from '../../../expressions/compile-expression.ts';
import { conditionIn } from '../../source/ways/condition-of.ts';
import { elementOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// A complex gateway that several flows lead to says when it has seen enough of them (BPMN 2.0.2, 10.6.5). With
// one way in there may be nothing to wait for.

export const complexGatewayActivates: Rule = (source) =>
  nodesOf(source, 'complexGateway').flatMap((gateway) => {
    const sentence = sentenceFor(source, gateway);
    return sentence === undefined ? [] : [problem(gateway, sentence)];
  });

function sentenceFor(source: Source, { element, incoming }: SourceNode): string | undefined {
  const condition = conditionIn(source, elementOf(element, 'activationCondition'));
  if (condition) {
    if (condition.source !== undefined && isComputed(condition.source)) return undefined;
    const written = `has the activation condition "${condition.text.slice(0, 80)}"`;
    return `${written}: a condition must be FEEL, beginning with =, or \${…}`;
  }
  if (incoming.length < 2) return undefined;
  return 'has several ways in and no activationCondition: it must say when it joins, for example = activationCount >= 2';
}
