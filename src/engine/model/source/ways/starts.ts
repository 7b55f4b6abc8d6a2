import { instantiates, instantiatingIn } from '../events/instantiating.ts';
import { isLink } from './links.ts';
import { isTrue } from '../../xml/moddle-element.ts';
import type { Source, SourceNode } from '../source.ts';

// Where a scope begins: at a start event, and at every element that nothing leads to (BPMN 2.0.2, 13.2), also
// beside a start event, as the token simulation does.

export interface Starts {
  startEvents: string[];
  implicitStarts: string[];
  instantiating: string[];
}

export function startsOf(source: Source, scopeId: string): Starts {
  const nodes = source.nodesIn.get(scopeId) ?? [];
  const startEvents = nodes.filter((node) => node.kind === 'startEvent').map((node) => node.id);
  const implicitStarts = nodes.filter(startsByItself).map((node) => node.id);
  return { startEvents, implicitStarts, instantiating: instantiatingIn(source, scopeId) };
}

const startsByItself = (node: SourceNode): boolean =>
  node.incoming.length === 0 &&
  node.kind !== 'startEvent' &&
  node.kind !== 'boundaryEvent' &&
  !instantiates(node) &&
  !(node.kind === 'intermediateCatchEvent' && isLink(node)) &&
  !isTrue(node.element, 'triggeredByEvent') &&
  !isTrue(node.element, 'isForCompensation');
