import { definitionsAt } from '../../../src/engine/model/source/definitions-at.ts';
import type { FlowNode, Model } from '../../../src/engine/model/model.ts';
import type { Armed, Key, Owner, ScopeState, Snapshot, TokenState } from '../../../src/engine/snapshot.ts';

// What must hold of a snapshot between any two stimuli, whatever has happened: everything in it is where the
// model has a place for it, and what a live element waits for is armed. Answers what is wrong, in words.

export function brokenIn(model: Model, snapshot: Snapshot): string[] {
  const place: Place = { model, snapshot };
  if (snapshot.ended) return [];
  return [
    ...Object.entries(snapshot.scopes).flatMap(([key, scope]) => misplacedScope(place, key, scope)),
    ...Object.entries(snapshot.tokens).flatMap(([key, token]) => [
      ...misplacedToken(place, key, token),
      ...unarmed(place, key, token),
    ]),
    ...armedIn(snapshot).flatMap(([key, armed]) => orphan(place, key, armed)),
    ...ownersIn(snapshot).flatMap((owner) => unheard(place, owner)),
  ];
}

interface Place {
  model: Model;
  snapshot: Snapshot;
}

const armedIn = ({ timers = {}, messages = {} }: Snapshot): [Key, Armed][] => [
  ...Object.entries(timers),
  ...Object.entries(messages),
];

/**
 * A scope inside another belongs there, and its token stands at the element that it is. One in which things
 * are undone lies wherever that was asked for.
 */
function misplacedScope({ model, snapshot }: Place, key: Key, scope: ScopeState): string[] {
  if (scope.in === undefined) return scope.of === model.processId ? [] : [`scope ${key} is no process`];
  const outer = snapshot.scopes[scope.in];
  if (!outer) return [`scope ${key} lies in ${scope.in}, which is not there`];
  const token = scope.token === undefined ? undefined : snapshot.tokens[scope.token];
  if (scope.undo) return scope.token === undefined || token ? [] : [`no one waits for what ${key} undoes`];
  if (scope.token !== undefined && token?.at !== scope.of)
    return [`scope ${key} is the inside of token ${scope.token}, which is not at ${scope.of}`];
  return isIn(model, scope.of, outer) ? [] : [`scope ${key} of ${scope.of} lies in ${outer.of}`];
}

function misplacedToken({ model, snapshot }: Place, key: Key, token: TokenState): string[] {
  const scope = snapshot.scopes[token.in];
  if (!scope) return [`token ${key} is in scope ${token.in}, which is not there`];
  return isIn(model, token.at, scope) ? [] : [`token ${key} at ${token.at} is in a scope of ${scope.of}`];
}

/** Directly in the scope, or one of several runs of the element whose own scope this is. */
const isIn = (model: Model, elementId: string, scope: ScopeState): boolean =>
  model.nodes.get(elementId)?.scopeId === scope.of || elementId === scope.of;

/** What is armed serves a token at that element or beside it, or a scope that has it as a start. */
function orphan({ model, snapshot }: Place, key: Key, { at, token, scope }: Armed): string[] {
  const node = model.nodes.get(at);
  const host = token === undefined ? undefined : snapshot.tokens[token];
  const around = scope === undefined ? undefined : snapshot.scopes[scope];
  const isServing =
    (host !== undefined && node !== undefined && waitsFor(model, host, node)) ||
    (around !== undefined && node?.type === 'start-event' && startsInside(model, node.scopeId, around));
  return isServing ? [] : [`${key} is armed at ${at} and serves no one`];
}

function waitsFor(model: Model, host: TokenState, node: FlowNode): boolean {
  if (node.type === 'boundary-event') return node.attachedTo === host.at;
  const chosen = model.nodes.get(host.at);
  const isAlternative = chosen?.type === 'event-based-gateway';
  return isAlternative
    ? chosen.outgoing.some((id) => model.flows.get(id)?.targetId === node.id)
    : node.id === host.at;
}

const startsInside = (model: Model, eventSubProcess: string, around: ScopeState): boolean =>
  model.nodes.get(eventSubProcess)?.scopeId === around.of;

/** An interrupting timer on an activity that is entered, and the timer of a catch event, are armed. */
function unarmed({ model, snapshot }: Place, key: Key, token: TokenState): string[] {
  const node = model.nodes.get(token.at);
  const { incidents = {}, scopes } = snapshot;
  const isStopped = Object.values(incidents).some((incident) => incident.token === key);
  const isWaitingToBegin = token.gathered !== undefined || token.queued === true || token.async !== undefined;
  if (!node || isStopped || isWaitingToBegin || scopes[token.in]?.of === node.id) return [];
  return timersOn(model, node)
    .filter((id) => !armedIn(snapshot).some(([, armed]) => armed.at === id && armed.token === key))
    .map((id) => `token ${key} waits at ${token.at}, and the timer ${id} is not armed`);
}

function timersOn(model: Model, node: FlowNode): string[] {
  const own = node.type === 'intermediate-catch-event' && node.event.kind === 'timer' ? [node.id] : [];
  const beside = 'boundaryEvents' in node ? node.boundaryEvents : [];
  const interrupting = beside.filter((id) => {
    const boundary = model.nodes.get(id);
    return boundary?.type === 'boundary-event' && boundary.interrupting && boundary.event.kind === 'timer';
  });
  return [...own, ...interrupting];
}

type OwnerState = Owner & Pick<TokenState, 'arrived'>;

const ownersIn = ({ tokens, scopes }: Snapshot): OwnerState[] => [
  ...Object.entries(tokens).map(([token, { arrived }]) => ({ token, ...(arrived && { arrived }) })),
  ...Object.entries(scopes).map(([scope, { arrived }]) => ({ scope, ...(arrived && { arrived }) })),
];

/** Of a parallel multiple event some of which has come, the rest is armed: it is not yet all, and still can be. */
function unheard({ model, snapshot }: Place, { token, scope, arrived = {} }: OwnerState): string[] {
  return Object.entries(arrived).flatMap(([at, come]) => {
    const node = model.nodes.get(at);
    const awaited = node ? definitionsAt(node).filter(({ nth = -1 }) => !come.includes(nth)) : [];
    const isArmed = (nth?: number) =>
      armedIn(snapshot).some(
        ([, armed]) => armed.at === at && armed.nth === nth && armed.token === token && armed.scope === scope,
      );
    const missing = awaited.filter(({ event, nth }) => event.kind !== 'escalation' && !isArmed(nth));
    if (awaited.length > 0 && missing.length === 0) return [];
    return [`${come.length} of ${at} have come, and the rest is not waited for`];
  });
}
