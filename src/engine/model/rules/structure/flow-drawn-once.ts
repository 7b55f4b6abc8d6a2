import { conditionOf } from '../../source/ways/condition-of.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceFlow } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// Two flows between the same two elements, often one upon the other in the drawing, are two tokens: what they lead to
// runs twice. An exclusive gateway takes one of them, and a gateway that joins takes them together.

export const flowDrawnOnce: Rule = (source) => {
  const drawn = new Map<string, SourceFlow>();
  return [...source.flows.values()].flatMap((flow) => {
    if (takesOne(source, flow.sourceId) || joins(source, flow.targetId)) return [];
    const condition = conditionOf(source, flow.element)?.text ?? '';
    const key = JSON.stringify([flow.sourceId, flow.targetId, condition]);
    const first = drawn.get(key);
    if (!first) drawn.set(key, flow);
    if (!first || flow.sourceId === undefined || flow.targetId === undefined) return [];
    return [
      problem(
        flow,
        `leads from ${flow.sourceId} to ${flow.targetId}, as ${first.id} does: what follows runs twice`,
      ),
    ];
  });
};

const takesOne = (source: Source, id = ''): boolean =>
  ['exclusiveGateway', 'eventBasedGateway'].includes(source.nodes.get(id)?.kind ?? '');

const joins = (source: Source, id = ''): boolean =>
  ['parallelGateway', 'inclusiveGateway', 'complexGateway'].includes(source.nodes.get(id)?.kind ?? '');
