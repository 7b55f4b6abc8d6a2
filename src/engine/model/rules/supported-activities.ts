import { isKind } from '../moddle-element.ts';
import { problem } from '../problem.ts';
import type { SourceNode } from '../source.ts';
import type { Rule } from './rule.ts';

// Marks on an activity that change how often or when it runs.

export const supportedActivities: Rule = (source) =>
  [...source.nodes.values()]
    .filter((node) => isKind(node.element, 'Activity'))
    .flatMap((node) => marks(node).map((mark) => problem(node, `${mark} yet`)));

function marks({ element }: SourceNode): string[] {
  const found: string[] = [];
  if (isRepeatedByTokens(element))
    found.push('counts tokens: this engine does not execute startQuantity or completionQuantity');
  return found;
}

const isRepeatedByTokens = (element: SourceNode['element']): boolean =>
  ['startQuantity', 'completionQuantity'].some((name) => (element.get(name) ?? 1) !== 1);
