import { instantiates, waitsBehind } from '../source/events/instantiating.ts';
import { isTrue } from '../xml/moddle-element.ts';
import { orderedScopes } from '../source/ordered-scopes.ts';
import { startsOf } from '../source/ways/starts.ts';
import type { Source, SourceNode } from '../source/source.ts';
import { isParallelJoin, type Begin, type Move, type Net, type Way } from './net.ts';
import { isForAll, type Places } from './onward-ways.ts';
import { waysOf } from './ways-of.ts';

/** The nets of the scopes in which there is something to join. */
export const netsOf = (source: Source): { scopeId: string; net: Net }[] =>
  orderedScopes(source)
    .filter((id) => source.nodesIn.get(id)?.some(isParallelJoin))
    .map((scopeId) => ({ scopeId, net: netOf(source, scopeId) }));

function netOf(source: Source, scopeId: string): Net {
  const nodes = source.nodesIn.get(scopeId) ?? [];
  const places = new NumberedPlaces();
  const begins = beginsOf(source, scopeId).map((ids) => beginAt(ids, places));
  const made = nodes.map((node) => ({ node, ways: waysOf(source, node, places) }));
  const moves = made.flatMap(({ node, ways }) => movesOf(node, ways, places));
  return { size: places.size, moves, begins };
}

/**
 * A process begins at one of its start events, an embedded sub-process at all; both where nothing leads to. What
 * stands behind an event-based gateway that waits for all its events begins the instance together.
 */
function beginsOf(source: Source, scopeId: string): Begun[] {
  const { startEvents, implicitStarts, instantiating } = startsOf(source, scopeId);
  const isEmbedded = source.nodes.has(scopeId) && !isByEvent(source, scopeId);
  if (isEmbedded) return [{ ids: [...startEvents, ...implicitStarts] }];
  const together = (source.nodesIn.get(scopeId) ?? [])
    .filter((node) => instantiates(node) && isForAll(node))
    .map((gateway) => waitsBehind(source, gateway).map(({ id }) => id));
  const alone = instantiating.filter((id) => !together.flat().includes(id));
  const each = [...[...startEvents, ...alone].map((id) => [id]), ...together];
  if (each.length < 2) return [{ ids: [...each.flat(), ...implicitStarts] }];
  return each.map((ids) => ({
    ids: [...ids, ...implicitStarts],
    because: `it begins at ${ids.join(' and ')}`,
  }));
}

const beginAt = ({ ids, because }: Begun, places: Places): Begin => ({
  places: ids.map((id) => places.at(id)),
  ...(because !== undefined && { because }),
});

interface Begun {
  ids: string[];
  because?: string;
}

const isByEvent = (source: Source, scopeId: string): boolean => {
  const node = source.nodes.get(scopeId);
  return node !== undefined && isTrue(node.element, 'triggeredByEvent');
};

function movesOf(node: SourceNode, waysBy: (entry: number) => Way[], places: NumberedPlaces): Move[] {
  const { kind, incoming } = node;
  const entries = [...incoming.map((flowId) => places.on(flowId)), ...places.knownAt(node.id)];
  const gathers = ['parallelGateway', 'inclusiveGateway', 'complexGateway'].includes(kind);
  if (gathers && entries.length > 1) {
    const needs = kind === 'parallelGateway' ? 'all' : 'some';
    return [{ node, takes: entries, needs, ways: waysBy(-1) }];
  }
  return entries.map((entry) => ({ node, takes: [entry], needs: 'all', ways: waysBy(entry) }));
}

/** Numbers places as they are asked for: one on each flow, one at each element that is reached without a flow. */
class NumberedPlaces implements Places {
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  on = (flowId: string): number => this.number(`on ${flowId}`);
  at = (nodeId: string): number => this.number(`at ${nodeId}`);

  knownAt(nodeId: string): number[] {
    const number = this.numbers.get(`at ${nodeId}`);
    return number === undefined ? [] : [number];
  }

  private number(key: string): number {
    const number = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, number);
    return number;
  }
}
