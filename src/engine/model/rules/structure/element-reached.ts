import { orderedScopes } from '../../source/ordered-scopes.ts';
import { problem } from '../../problem.ts';
import { startsOf } from '../../source/ways/starts.ts';
import { isTrue } from '../../xml/moddle-element.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nextNodes } from '../../source/ways/next-nodes.ts';
import type { Rule } from '../rule.ts';

// An element that no path leads to from where its scope begins: a circle with no way in, or what stands behind a
// catching link that nothing throws to. It will never run, whatever is decided.

export const elementReached: Rule = (source) =>
  orderedScopes(source)
    .flatMap((id) => firstOf(source, unreachedIn(source, id)))
    .map(([first, others]) => {
      const rest = others.length === 0 ? '' : `, nor ${others.map(({ id }) => id).join(', ')} behind it`;
      return problem(first, `is never reached${rest}: no path leads to it from where the process begins`);
    });

function unreachedIn(source: Source, scopeId: string): SourceNode[] {
  const nodes = source.nodesIn.get(scopeId) ?? [];
  const begins = new Set(Object.values(startsOf(source, scopeId)).flat());
  const reached = new Set(nodes.filter((node) => begins.has(node.id) || standsBeside(node)));
  for (const node of reached) nextNodes(source, node).forEach((next) => reached.add(next));
  return nodes.filter((node) => !reached.has(node));
}

/** What no sequence flow ever leads to: it is begun by an event, or undoes something, or begins instances. */
const standsBeside = ({ element }: SourceNode): boolean =>
  ['triggeredByEvent', 'isForCompensation', 'instantiate'].some((name) => isTrue(element, name));

/** One problem for all that hangs together: where it begins, and what else is not reached for that. */
function firstOf(source: Source, unreached: readonly SourceNode[]): [SourceNode, SourceNode[]][] {
  const left = new Set(unreached);
  const later = new Set(unreached.flatMap((node) => nextNodes(source, node)));
  const inOrder = [...unreached.filter((node) => !later.has(node)), ...unreached];
  return inOrder.flatMap((first): [SourceNode, SourceNode[]][] => {
    if (!left.has(first)) return [];
    const behind = new Set([first]);
    for (const node of behind) nextNodes(source, node).forEach((next) => left.has(next) && behind.add(next));
    behind.forEach((node) => left.delete(node));
    behind.delete(first);
    return [[first, [...behind]]];
  });
}
