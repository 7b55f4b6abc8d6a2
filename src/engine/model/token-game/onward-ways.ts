import { conditionOf } from '../source/ways/condition-of.ts';
import { definitionsOf, eventKindOf, eventKindsOf } from '../source/events/events.ts';
import { otherHalvesOf } from '../source/ways/links.ts';
import { elementOf, textOf } from '../xml/moddle-element.ts';
import type { Source, SourceNode } from '../source/source.ts';
import type { Way } from './net.ts';

// What follows when an element is done: for each kind of element the ways out, as the places that get a token.

export interface Places {
  /** The place on a flow, and the one at an element that is reached otherwise. */
  on(flowId: string): number;
  at(nodeId: string): number;
}

export function onwardWays(source: Source, node: SourceNode, places: Places): Way[] {
  const flows = node.outgoing.map((flowId) => places.on(flowId));
  switch (node.kind) {
    case 'exclusiveGateway':
      return oneOf(node, places);
    case 'eventBasedGateway':
      return isForAll(node) ? [{ gives: flows, choices: 0 }] : oneOf(node, places);
    case 'inclusiveGateway':
    case 'complexGateway':
      return someOf(flows);
    case 'parallelGateway':
      return [{ gives: flows, choices: 0 }];
    case 'endEvent':
      return [ending(node)];
    case 'intermediateThrowEvent':
      return throwing(source, node, flows, places);
    default:
      return leave(source, node, places);
  }
}

/** An event-based gateway that waits for all its events, as a parallel split would. */
export const isForAll = ({ element }: SourceNode): boolean =>
  textOf(element, 'eventGatewayType') === 'Parallel';

const oneOf = ({ id, outgoing }: SourceNode, places: Places): Way[] =>
  outgoing.length < 2
    ? [{ gives: outgoing.map(places.on), choices: 0 }]
    : outgoing.map((flowId) => ({
        gives: [places.on(flowId)],
        choices: 1,
        because: `${id} goes by ${flowId}`,
      }));

/** All together or each alone; which sets of conditions can hold is not known. */
const someOf = (flows: number[]): Way[] =>
  flows.length < 2
    ? [{ gives: flows, choices: 0 }]
    : [flows, ...flows.map((flow) => [flow])].map((gives) => ({ gives, choices: 2 }));

function ending({ element }: SourceNode): Way {
  const isLast = (kind: string) => ['terminate', 'error', 'cancel'].includes(kind);
  if (eventKindsOf(element).some(isLast)) return { gives: [], choices: 0, ends: true };
  return { gives: [], choices: isCaughtOutside(element) ? 2 : 0 };
}

/** An escalation may be caught in a way that interrupts everything here. */
const isCaughtOutside = (element: SourceNode['element']): boolean =>
  definitionsOf(element).length > 1 || eventKindOf(element) === 'escalation';

function throwing(source: Source, node: SourceNode, flows: number[], places: Places): Way[] {
  if (eventKindOf(node.element) === 'link')
    return [{ gives: otherHalvesOf(source, node).map(({ id }) => places.at(id)), choices: 0 }];
  return [{ gives: flows, choices: isCaughtOutside(node.element) ? 2 : 0 }];
}

/** Every flow without a condition is taken, and the others if they hold; the default flow if none is. */
function leave(source: Source, { element, outgoing }: SourceNode, places: Places): Way[] {
  const otherwise = elementOf(element, 'default');
  const isDefault = (flowId: string) => source.flows.get(flowId)?.element === otherwise;
  const isAsked = (flowId: string) => {
    const flow = source.flows.get(flowId)?.element;
    return !isDefault(flowId) && flow !== undefined && conditionOf(source, flow) !== undefined;
  };
  const quantity = Math.min(Number(element.get('completionQuantity') ?? 1) || 1, 3);
  const given = (flowIds: string[]): number[] =>
    flowIds.flatMap((flowId) => Array.from({ length: quantity }, () => places.on(flowId)));
  const asked = outgoing.filter(isAsked);
  const always = outgoing.filter((flowId) => !isAsked(flowId) && !isDefault(flowId));
  const least = always.length > 0 ? always : outgoing.filter(isDefault);
  if (asked.length === 0) return [{ gives: given(least), choices: 0 }];
  return [[...always, ...asked], least].map((flowIds) => ({ gives: given(flowIds), choices: 2 }));
}
