import { elementOf, textOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

export const defaultFlowLeaves: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) => {
    const flow = elementOf(node.element, 'default');
    if (!flow || node.outgoing.includes(source.idOf.get(flow) ?? '')) return [];
    const id = textOf(flow, 'id') ?? 'without id';
    return [
      problem(
        node,
        `has the default flow ${id}, which does not leave it: a default flow must be one of its own outgoing flows`,
      ),
    ];
  });
