import { conditionOf } from '../../source/ways/condition-of.ts';
import { exclude } from '../../source/ways/excluding-conditions.ts';
import { elementOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// Where no condition holds and there is no default flow, the token has nowhere to go: an incident, found when the
// first odd case comes by. Two ways of which one is the plain negation of the other leave nothing open.

export const gatewayHasDefault: Rule = (source) =>
  nodesOf(source, 'exclusiveGateway', 'inclusiveGateway', 'complexGateway')
    .filter((gateway) => gateway.outgoing.length > 0 && !elementOf(gateway.element, 'default'))
    .filter((gateway) => isOpen(conditionsOf(source, gateway)))
    .map((gateway) =>
      problem(
        gateway,
        'has a condition on every way out and no default flow: a case for which none holds cannot go on',
      ),
    );

const conditionsOf = (source: Source, { outgoing }: SourceNode): (string | undefined)[] =>
  outgoing.map((flowId) => {
    const flow = source.flows.get(flowId);
    return flow && conditionOf(source, flow.element)?.text;
  });

function isOpen(conditions: readonly (string | undefined)[]): boolean {
  const texts = conditions.filter((text) => text !== undefined);
  // A complex gateway is asked again when it is reset, and then needs no way out.
  if (texts.length < conditions.length || texts.some((text) => text.includes('waitingForStart')))
    return false;
  return !texts.some((text, index) => texts.slice(index + 1).some((other) => exclude(text, other)));
}
