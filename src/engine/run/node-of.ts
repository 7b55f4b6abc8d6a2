import type { FlowNode, Model } from '../model/model.ts';

/** The element with that id. A token on an element the model lacks means snapshot and model do not belong together. */
export function nodeOf(model: Model, elementId: string): FlowNode {
  const node = model.nodes.get(elementId);
  if (!node) throw new Error(`The model ${model.processId} has no element ${elementId}`);
  return node;
}

/** What has an id and may be called something: elements and flows. */
export interface Named {
  readonly id: string;
  readonly name?: string;
}

/** How sentences name an element: by its name and id, since people know the one and models the other. */
export const label = (node: Named): string => (node.name ? `"${node.name}" (${node.id})` : `"${node.id}"`);
