import { conditionOf } from '../../source/ways/condition-of.ts';
import { elementOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// With several ways out, every way but the default one needs its condition; otherwise which way is taken
// would depend on the order of the file.

export const exclusiveGatewayDecides: Rule = (source) =>
  nodesOf(source, 'exclusiveGateway')
    .filter((gateway) => gateway.outgoing.length > 1)
    .flatMap((gateway) =>
      undecided(source, gateway).map((flowId) =>
        problem(
          gateway,
          `has the outgoing flow ${flowId} without a condition: with several ways out, each but the default flow needs one`,
        ),
      ),
    );

function undecided(source: Source, gateway: SourceNode): string[] {
  const defaultFlow = elementOf(gateway.element, 'default');
  return gateway.outgoing.filter((flowId) => {
    const flow = source.flows.get(flowId)?.element;
    return flow !== undefined && flow !== defaultFlow && conditionOf(source, flow) === undefined;
  });
}
