import { conditionOf } from '../../source/ways/condition-of.ts';
import { elementOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceFlow } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// A parallel gateway takes all its ways, and a default flow is taken when the others are not: neither looks at a
// condition (BPMN 2.0.2, 13.4.1 and 8.4.13), so one that is written there decides nothing.

export const conditionAsked: Rule = (source) =>
  [...source.flows.values()].flatMap((flow) => {
    const why = conditionOf(source, flow.element) && whyNotAsked(source, flow);
    return why === undefined ? [] : [problem(flow, `has a condition that decides nothing: ${why}`)];
  });

function whyNotAsked(source: Source, { sourceId, element }: SourceFlow): string | undefined {
  const from = source.nodes.get(sourceId ?? '');
  if (from?.kind === 'parallelGateway') return `${from.id} is a parallel gateway and takes all its ways`;
  if (from && elementOf(from.element, 'default') === element)
    return `it is the default flow of ${from.id}, taken when no other condition holds`;
  return undefined;
}
