import { isTrue } from './moddle-element.ts';
import type { Source, SourceNode } from './source.ts';

// Where a scope begins. Implicit starts count only in a scope without start event (BPMN 2.0.2, 10.5.2): with
// one, an element that nothing leads to is never reached.

export interface Starts {
  startEvents: string[];
  implicitStarts: string[];
}

export function startsOf(source: Source, scopeId: string): Starts {
  const nodes = [...source.nodes.values()].filter((node) => node.scopeId === scopeId);
  const startEvents = nodes.filter((node) => node.kind === 'startEvent').map((node) => node.id);
  const implicitStarts = startEvents.length > 0 ? [] : nodes.filter(startsByItself).map((node) => node.id);
  return { startEvents, implicitStarts };
}

const startsByItself = (node: SourceNode): boolean =>
  node.incoming.length === 0 &&
  node.kind !== 'boundaryEvent' &&
  !isTrue(node.element, 'triggeredByEvent') &&
  !isTrue(node.element, 'isForCompensation');
