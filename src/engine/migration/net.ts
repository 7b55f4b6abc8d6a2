import { definitionsAt } from '../model/source/definitions-at.ts';
import type { FlowNode, Model } from '../model/model.ts';

// One scope of a model as a net of places and moves: a place at each element, and on each flow into a gateway that
// joins. Conditions are not asked, so every way that is drawn can be gone.

export type Place = string;

export interface Move {
  readonly takes: readonly Place[];
  readonly gives: readonly Place[];
}

export interface Net {
  readonly moves: readonly Move[];
  /** The ways in which the scope can begin. */
  readonly begins: readonly (readonly Place[])[];
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

const known = new WeakMap<Model, Map<string, Net>>();

/** Worked out once a scope. */
export function netOf(model: Model, scopeId: string): Net {
  const ofModel = known.get(model) ?? new Map<string, Net>();
  known.set(model, ofModel);
  const nodes = [...model.nodes.values()].filter((node) => node.scopeId === scopeId);
  const net = ofModel.get(scopeId) ?? {
    moves: nodes.flatMap((node) => movesOf(model, node)),
    begins: beginsOf(model, scopeId),
  };
  ofModel.set(scopeId, net);
  return net;
}

/** Everywhere that some token could come, if the others stood in nobody's way: joins alone need all they wait for. */
export function reachedFrom({ moves }: Net, places: readonly Place[]): ReadonlySet<Place> {
  const reached = new Set(places);
  let left = [...moves];
  for (;;) {
    const ready = left.filter(({ takes }) => takes.every((place) => reached.has(place)));
    if (ready.length === 0) return reached;
    for (const { gives } of ready) for (const place of gives) reached.add(place);
    left = left.filter((move) => !ready.includes(move));
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
