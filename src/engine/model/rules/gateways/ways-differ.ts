import { conditionOf } from '../../source/ways/condition-of.ts';
import { elementOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// An exclusive gateway takes the first way whose condition holds (BPMN 2.0.2, 13.4.2), so of two ways with the same
// condition the second is never taken.

export const waysDiffer: Rule = (source) =>
  nodesOf(source, 'exclusiveGateway').flatMap((gateway) =>
    repeatedIn(source, gateway).map(([flowId, first]) =>
      problem(
        gateway,
        `never goes by ${flowId}: ${first} has the same condition, and the first way that holds is taken`,
      ),
    ),
  );

/** Flow ids whose condition an earlier flow has, each with that one. */
function repeatedIn(source: Source, { element, outgoing }: SourceNode): [flowId: string, first: string][] {
  const firstBy = new Map<string, string>();
  return outgoing.flatMap((flowId) => {
    const flow = source.flows.get(flowId);
    const text = flow && conditionOf(source, flow.element)?.text.replace(/\s+/g, ' ');
    if (text === undefined || flow?.element === elementOf(element, 'default')) return [];
    const first = firstBy.get(text);
    if (first !== undefined) return [[flowId, first]];
    firstBy.set(text, flowId);
    return [];
  });
}
