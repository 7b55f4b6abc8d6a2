import type { EventDefinition } from '../nodes/event-definition.ts';
import type { FlowNode } from '../model.ts';

type EventOf = NonNullable<Extract<FlowNode, { event?: unknown }>['event']>;

export interface DefinitionAt {
  readonly event: EventDefinition;
  /** Which it is, at an event that has several. */
  readonly nth?: number;
}

/** Everything an event waits for or throws, in the order of the model. */
export function definitionsAt(node: FlowNode): readonly DefinitionAt[] {
  if (!('event' in node) || !node.event) return none;
  const known = found.get(node) ?? definitionsOf(node.event);
  found.set(node, known);
  return known;
}

// A model never changes, and is asked with every timer of every instance.
const found = new WeakMap<FlowNode, readonly DefinitionAt[]>();

const none: readonly DefinitionAt[] = [];

const definitionsOf = (event: EventOf): readonly DefinitionAt[] =>
  event.kind === 'multiple' ? event.events.map((each, nth) => ({ event: each, nth })) : [{ event }];
