import { elementOf, elementsOf, textOf } from '../xml/moddle-element.ts';
import type { ModdleElement } from '../xml/moddle-element.ts';
import type { SourceNode, SourceScope } from './source.ts';

// Who does what, as drawn: the innermost lane that lists a node. A node inside a sub-process is in the
// lane of the sub-process, and a boundary event in that of what it sits on, unless a lane lists it itself.

export function collectLanes(
  scopes: ReadonlyMap<string, SourceScope>,
  nodes: ReadonlyMap<string, SourceNode>,
  idOf: ReadonlyMap<ModdleElement, string>,
): Map<string, string> {
  const drawn = new Map<string, string>();
  for (const lane of allLanes(scopes)) {
    const name = textOf(lane, 'name');
    const listed = elementsOf(lane, 'flowNodeRef').flatMap((node) => idOf.get(node) ?? []);
    if (name !== undefined) for (const id of listed) drawn.set(id, name);
  }
  const laneOf = new Map<string, string>();
  // Nodes come scope by scope from the outside, so the lane of a scope is known before its nodes ask.
  for (const node of nodes.values()) {
    const host = idOf.get(elementOf(node.element, 'attachedToRef') ?? node.element) ?? node.id;
    const lane = drawn.get(node.id) ?? drawn.get(host) ?? laneOf.get(node.scopeId);
    if (lane !== undefined) laneOf.set(node.id, lane);
  }
  return laneOf;
}

/** Outer lanes before inner ones, so that the innermost name is the one that stays. */
function allLanes(scopes: ReadonlyMap<string, SourceScope>): ModdleElement[] {
  const lanes = [...scopes.values()]
    .flatMap((scope) => elementsOf(scope.element, 'laneSets'))
    .flatMap((laneSet) => elementsOf(laneSet, 'lanes'));
  for (const lane of lanes) lanes.push(...elementsOf(elementOf(lane, 'childLaneSet'), 'lanes'));
  return lanes;
}
