import type { FlowNode, Model } from '../model/model.ts';
import type { Mapping } from './mapping.ts';
import { misfit } from './misfit.ts';

/**
 * What most likely became of each element: the one of the same id, else the only one of the same type and name
 * that nothing else became. Elements that would not fit are left out.
 */
export function suggestMapping(from: Model, to: Model): Mapping {
  const mapping = new Map<string, string>();
  for (const node of from.nodes.values())
    if (!misfit(node, to.nodes.get(node.id))) mapping.set(node.id, node.id);
  const taken = new Set(mapping.values());
  const [left, free] = [
    byName([...from.nodes.values()].filter(({ id }) => !mapping.has(id))),
    byName([...to.nodes.values()].filter(({ id }) => !taken.has(id))),
  ];
  for (const [name, [node, ...others]] of left) {
    const [target, ...more] = free.get(name) ?? [];
    if (node && target && others.length + more.length === 0 && !misfit(node, target))
      mapping.set(node.id, target.id);
  }
  return mapping;
}

function byName(nodes: readonly FlowNode[]): Map<string, FlowNode[]> {
  const found = new Map<string, FlowNode[]>();
  for (const node of nodes) {
    const name = node.name?.trim().toLowerCase();
    if (name) found.set(`${node.type} ${name}`, [...(found.get(`${node.type} ${name}`) ?? []), node]);
  }
  return found;
}
