import { isCompensation } from '../../source/ways/compensation.ts';
import { isLink } from '../../source/ways/links.ts';
import { isTrue } from '../../xml/moddle-element.ts';
import { orderedScopes } from '../../source/ordered-scopes.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// Beside an end event every other element has an outgoing flow (BPMN 2.0.2, 10.5.3). One that has none ends its path
// there, which mostly means that a flow was forgotten.

export const endDrawn: Rule = (source) =>
  orderedScopes(source).flatMap((id) => {
    const nodes = source.nodesIn.get(id) ?? [];
    if (!nodes.some(({ kind }) => kind === 'endEvent')) return [];
    return nodes
      .filter((node) => node.outgoing.length === 0 && mustLeadOn(node))
      .map((node) => problem(node, 'ends its path without an end event: no sequence flow leads on from it'));
  });

function mustLeadOn(node: SourceNode): boolean {
  if (node.kind === 'endEvent' || isCompensation(node) || isLink(node)) return false;
  return !isTrue(node.element, 'isForCompensation') && !isTrue(node.element, 'triggeredByEvent');
}
