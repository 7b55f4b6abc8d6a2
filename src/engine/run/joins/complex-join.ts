import type { ComplexGateway } from '../../model/model.ts';
import type { Variables } from '../../variables.ts';
import { holds } from '../condition-holds.ts';
import { attempt } from '../incidents.ts';
import type { Join } from './inclusive-join.ts';
import { label, nodeOf } from '../node-of.ts';
import { scopeAt, type Run, type ScopeInstance, type Token } from '../run.ts';
import { Stuck } from '../stuck.ts';
import { consumeToken, placeToken } from '../tokens.ts';
import { waitingAtGateways, type WaitingAt } from './waiting-at.ts';

// The two phases of a complex gateway (BPMN 2.0.2, 13.4.5). Waiting for start: once its activation condition
// holds, it takes one token from each incoming flow that has one. Waiting for reset: it takes in what comes by the
// other flows, as long as an inclusive gateway would wait for it, and then starts anew. In between, `resets` of its
// scope says by which flows it has taken one; a second token by those is for the next start.

type Place = WaitingAt<ComplexGateway>;

/** A token has arrived: does the gateway start with it? A condition that fails stops the token before it. */
export function joinsNow(run: Run, node: ComplexGateway, token: Token): boolean {
  const place = placesOf(run).find((each) => each.node === node && each.scopeKey === token.in);
  if (!place || hasStarted(run, place)) return false;
  let isActive = false;
  attempt(run, token, 'arrive', () => (isActive = isActivated(run, place)));
  if (isActive) start(run, place, token);
  return isActive;
}

/** Variables may have changed, or a reset has left tokens behind: the gateway that starts now, by its token. */
export function activateNext(run: Run): Token | undefined {
  for (const place of placesOf(run)) {
    const [first] = place.tokens;
    if (!first || hasStarted(run, place) || !isActivatedNow(run, place)) continue;
    start(run, place, first);
    return first;
  }
  return undefined;
}

const placesOf = (run: Run): Place[] =>
  waitingAtGateways(run, 'complex-gateway').filter(({ node }) => node.activationCondition !== undefined);

const hasStarted = (run: Run, { node, scopeKey }: Place): boolean =>
  scopeAt(run, scopeKey).resets?.[node.id] !== undefined;

function isActivated(run: Run, place: Place): boolean {
  const { node, scopeKey } = place;
  const condition = node.activationCondition;
  if (!condition) return true;
  return holds(run, condition, scopeKey, `the activation condition of ${label(node)}`, countsOf(place));
}

/** It could be evaluated when the tokens came: what cannot be told now does not hold yet. */
function isActivatedNow(run: Run, place: Place): boolean {
  try {
    return isActivated(run, place);
  } catch (error) {
    if (error instanceof Stuck) return false;
    throw error;
  }
}

/** What the condition sees: how many tokens wait, in all and by flow id. */
function countsOf({ node, tokens }: Place): Variables {
  const counts = Object.fromEntries(node.incoming.map((flowId) => [flowId, 0]));
  for (const { via = '' } of tokens) counts[via] = (counts[via] ?? 0) + 1;
  return { activationCount: tokens.size, activationCounts: counts, waitingForStart: true };
}

function start(run: Run, { node, scopeKey, byFlow }: Place, entering: Token): void {
  const scope = scopeAt(run, scopeKey);
  scope.resets = { ...scope.resets, [node.id]: [...byFlow.keys()] };
  for (const [flowId, other] of byFlow) {
    if (other !== entering && flowId !== entering.via) consumeToken(run, other);
  }
}

/** Every complex gateway that waits for reset, with what has come late. */
export function complexResets(run: Run): Join[] {
  const started = [...run.scopes.values()].filter(({ resets }) => resets);
  const places = started.length > 0 ? placesOf(run) : [];
  return started.flatMap((scope) =>
    Object.entries(scope.resets ?? {}).map(([gatewayId, flowIds]) => {
      const place = places.find(({ node, scopeKey }) => node.id === gatewayId && scopeKey === scope.key);
      const late = new Map([...(place?.byFlow ?? [])].filter(([flowId]) => !flowIds.includes(flowId)));
      return {
        node: nodeOf(run.model, gatewayId),
        scopeKey: scope.key,
        come: new Set([...flowIds, ...late.keys()]),
        tokens: place?.tokens ?? new Set<Token>(),
        join: () => reset(run, scope, gatewayId, [...late.values()]),
      };
    }),
  );
}

/** Nothing runs in the scope any more: its complex gateways have nothing left to wait for. Answers whether one did. */
export function resetNext(run: Run, scope: ScopeInstance): boolean {
  const [gatewayId] = Object.keys(scope.resets ?? {});
  if (gatewayId === undefined) return false;
  run.arriving.add(reset(run, scope, gatewayId, []));
  return true;
}

/** Answers the token that stands for the reset. */
function reset(run: Run, scope: ScopeInstance, gatewayId: string, late: readonly Token[]): Token {
  const { [gatewayId]: _taken, ...others } = scope.resets ?? {};
  scope.resets = others;
  if (Object.keys(others).length === 0) delete scope.resets;
  const [first, ...rest] = late;
  for (const token of rest) consumeToken(run, token);
  const token = first ?? placeToken(run, gatewayId, scope.key);
  token.resets = true;
  return token;
}
