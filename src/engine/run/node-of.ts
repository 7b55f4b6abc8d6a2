import type { FlowNode, Model } from '../model/model.ts';

/** The element with that id. A token on an element the model lacks means snapshot and model do not belong together. */
export function nodeOf(model: Model, elementId: string): FlowNode {
  const node = model.nodes.get(elementId);
  if (!node) throw new Error(`The model ${model.processId} has no element ${elementId}`);
  return node;
}

/** How sentences name an element: by its name and id, since people know the one and models the other. */
export const label = (node: { id: string; name?: string }): string =>
  node.name ? `"${node.name}" (${node.id})` : `"${node.id}"`;
