import { definitionsAt } from '../model/source/definitions-at.ts';
import type { FlowNode, Model } from '../model/model.ts';

// Which two places of one scope can hold a token at the same moment, by the drawing alone: the concurrency relation
// of Kovalyov and Esparza, worked out to its fixed point once a scope. Conditions are not asked, so what the
// relation lacks can never be; in a drawing whose splits are closed by their own kind, what it has can be.

type Place = string;

interface Move {
  readonly takes: readonly Place[];
  readonly gives: readonly Place[];
}

export const placeAt = (nodeId: string): Place => `at ${nodeId}`;
export const placeOn = (flowId: string): Place => `on ${flowId}`;

/** At a gateway that joins, a token that waits for others stands on the flow it came by. */
export const isGathering = (node: FlowNode | undefined): boolean =>
  node !== undefined && gathering.has(node.type) && node.incoming.length > 1;

const gathering: ReadonlySet<FlowNode['type']> = new Set([
  'parallel-gateway',
  'inclusive-gateway',
  'complex-gateway',
]);

const known = new WeakMap<Model, Map<string, Together>>();

export function canBeTogether(model: Model, scopeId: string, one: Place, other: Place): boolean {
  const ofModel = known.get(model) ?? new Map<string, Together>();
  known.set(model, ofModel);
  const together = ofModel.get(scopeId) ?? new Together(model, scopeId);
  ofModel.set(scopeId, together);
  return together.has(one, other);
}

class Together {
  private readonly pairs = new Map<Place, Set<Place>>();
  private readonly moves = new Map<Place, Move[]>();
  private readonly reached = new Set<Place>();
  private readonly fired = new Set<Move>();
  private readonly open: [Place, Place][] = [];

  constructor(model: Model, scopeId: string) {
    for (const node of model.nodes.values())
      if (node.scopeId === scopeId) for (const move of movesOf(model, node)) this.know(move);
    for (const begin of beginsOf(model, scopeId)) this.give(begin);
    for (let pair = this.open.pop(); pair; pair = this.open.pop()) this.spread(...pair);
  }

  has(one: Place, other: Place): boolean {
    return this.pairs.get(one)?.has(other) ?? false;
  }

  private know(move: Move): void {
    for (const place of move.takes) this.moves.set(place, [...(this.moves.get(place) ?? []), move]);
  }

  /** Tokens come to all of these at once. */
  private give(places: readonly Place[]): void {
    places.forEach((one, at) => places.slice(at + 1).forEach((other) => this.add(one, other)));
    for (const place of places) {
      if (this.reached.has(place)) continue;
      this.reached.add(place);
      for (const move of this.moves.get(place) ?? []) this.fire(move);
    }
  }

  private fire(move: Move): void {
    const isReady =
      move.takes.every((place) => this.reached.has(place)) &&
      move.takes.every((one, at) => move.takes.slice(at + 1).every((other) => this.has(one, other)));
    if (!isReady || this.fired.has(move)) return;
    this.fired.add(move);
    this.give(move.gives);
    for (const beside of this.pairs.get(move.takes[0] ?? '') ?? []) this.carry(move, beside);
  }

  private add(one: Place, other: Place): void {
    if (this.has(one, other)) return;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      this.pairs.set(from, (this.pairs.get(from) ?? new Set()).add(to));
    this.open.push([one, other]);
  }

  /** What stands beside all that a move takes stands beside all that it gives. */
  private spread(one: Place, other: Place): void {
    for (const [place, beside] of [
      [one, other],
      [other, one],
    ] as const)
      for (const move of this.moves.get(place) ?? []) {
        this.fire(move);
        this.carry(move, beside);
      }
  }

  private carry(move: Move, beside: Place): void {
    if (!this.fired.has(move) || !move.takes.every((place) => this.has(place, beside))) return;
    for (const place of move.gives) this.add(place, beside);
  }
}

/**
 * An embedded sub-process begins at all of its starts, a process or an event sub-process at one of them; in an ad-hoc
 * one activities are chosen, each any number of times.
 */
function beginsOf(model: Model, scopeId: string): Place[][] {
  const scope = model.scopes.get(scopeId);
  const implicit = (scope?.implicitStarts ?? []).map(placeAt);
  const starts = [...(scope?.startEvents ?? []), ...(scope?.instantiating ?? [])].map(placeAt);
  if (model.nodes.get(scopeId)?.type === 'ad-hoc-sub-process') return [[...implicit, ...implicit]];
  if (scope?.kind === 'sub-process' || starts.length === 0) return [[...starts, ...implicit]];
  return starts.map((start) => [start, ...implicit]);
}

function movesOf(model: Model, node: FlowNode): Move[] {
  const here = placeAt(node.id);
  const entries = node.incoming.map(placeOn);
  const comings = !isGathering(node)
    ? []
    : node.type === 'parallel-gateway'
      ? [{ takes: entries, gives: [here] }]
      : entries.map((entry) => ({ takes: [entry], gives: [here] }));
  return [...comings, ...besides(model, node), ...goings(model, node)];
}

/** Events on an activity: instead of going on, or beside it. */
function besides(model: Model, node: FlowNode): Move[] {
  const events = 'boundaryEvents' in node ? node.boundaryEvents : [];
  return events.flatMap((id) => {
    const event = model.nodes.get(id);
    if (event?.type !== 'boundary-event') return [];
    const stays = event.interrupting ? [] : [placeAt(node.id)];
    return [{ takes: [placeAt(node.id)], gives: [...stays, placeAt(id)] }];
  });
}

function goings(model: Model, node: FlowNode): Move[] {
  const takes = [placeAt(node.id)];
  const flows = node.outgoing.map((id) => placeAfter(model, id));
  const links = definitionsAt(node).flatMap(({ event }) => (event.kind === 'link' ? placesOf(event) : []));
  if (links.length > 0) return [{ takes, gives: links }];
  const each = flows.map((flow) => ({ takes, gives: severally(node, flow) }));
  if (node.type === 'exclusive-gateway') return each;
  if (node.type === 'event-based-gateway' && !node.parallel) return each;
  if (!mayChoose(model, node)) return [{ takes, gives: flows.flatMap((flow) => severally(node, flow)) }];
  const pairs = flows.flatMap((one, at) =>
    flows.slice(at + 1).map((other) => ({ takes, gives: [one, other] })),
  );
  return [...each, ...pairs];
}

const placesOf = (event: { to?: string }): Place[] => (event.to === undefined ? [] : [placeAt(event.to)]);

/** Some of the flows may be taken, not only all of them. */
const mayChoose = (model: Model, node: FlowNode): boolean =>
  node.type === 'inclusive-gateway' ||
  node.type === 'complex-gateway' ||
  (node.type !== 'parallel-gateway' &&
    node.outgoing.some((id) => model.flows.get(id)?.condition !== undefined));

function placeAfter(model: Model, flowId: string): Place {
  const target = model.flows.get(flowId)?.targetId ?? '';
  return isGathering(model.nodes.get(target)) ? placeOn(flowId) : placeAt(target);
}

/** An activity may send several tokens by a flow. */
const severally = (node: FlowNode, place: Place): Place[] =>
  'completionQuantity' in node && (node.completionQuantity ?? 1) > 1 ? [place, place] : [place];
