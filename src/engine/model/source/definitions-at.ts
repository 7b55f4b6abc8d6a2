import type { EventDefinition } from '../nodes/event-definition.ts';
import type { FlowNode } from '../model.ts';

export interface DefinitionAt {
  readonly event: EventDefinition;
  /** Which it is, at an event that has several. */
  readonly nth?: number;
}

/** Everything an event waits for or throws, in the order of the model. */
export function definitionsAt(node: FlowNode): readonly DefinitionAt[] {
  if (!('event' in node) || !node.event) return [];
  return node.event.kind === 'multiple'
    ? node.event.events.map((event, nth) => ({ event, nth }))
    : [{ event: node.event }];
}
