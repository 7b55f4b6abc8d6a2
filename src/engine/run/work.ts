import { behaviourOf } from '../elements/behaviours.ts';
import { defaultMaxSteps } from '../environment.ts';
import type { FlowNode } from '../model/model.ts';
import { isItsTurn, nextInTurn } from './activities/ad-hoc-turns.ts';
import { armBoundaryEvents } from './events/arm.ts';
import { attempt, openIncident } from './incidents.ts';
import { checkConditions } from './events/conditions.ts';
import { waitsBefore } from './activities/continuations.ts';
import { joinNext } from './joins/joins.ts';
import { stepIn } from './scopes/local-scope.ts';
import { label, nodeOf } from './node-of.ts';
import { isRepeated, startRounds } from './rounds/repeat.ts';
import { isInner, isLocal } from './rounds/rounds.ts';
import type { Run, Token } from './run.ts';
import { completeScope } from './scopes/scopes.ts';
import { isEnough } from './activities/start-quantity.ts';

// The work queue. It runs until every token waits, is stuck or is gone: no call ever nests with the length
// of the process, and a step budget turns an endless loop into an incident.

export function workOff(run: Run): void {
  for (;;) {
    if (run.conditionsDue) checkConditions(run);
    const scope = run.drained.pop();
    if (scope) {
      if (run.scopes.get(scope.key) === scope && scope.population === 0 && !run.ended)
        completeScope(run, scope);
      continue;
    }
    const [token] = run.arriving;
    if (token) arrive(run, token);
    else if (!joinAtRest(run)) return;
  }
}

function arrive(run: Run, token: Token): void {
  run.arriving.delete(token);
  const node = nodeOf(run.model, token.at);
  if (run.stepsLeft-- <= 0) return stopLoop(run, token, node);
  if (!waitsBefore(run, token)) comeIn(run, token);
}

/** Nothing holds the token back any more but the other tokens that a join waits for. */
export function comeIn(run: Run, token: Token): void {
  const node = nodeOf(run.model, token.at);
  const behaviour = behaviourOf(node);
  if (behaviour.gather && !behaviour.gather(run, node, token)) return;
  if (!isEnough(run, node, token) || !isItsTurn(run, node, token)) return;
  goIn(run, node, token);
}

/** Nothing moves any more: now it is known who need not wait any longer. Answers whether one went on. */
function joinAtRest(run: Run): boolean {
  const token = nextInTurn(run) ?? joinNext(run);
  if (token) goIn(run, nodeOf(run.model, token.at), token);
  return token !== undefined;
}

function goIn(run: Run, node: FlowNode, token: Token): void {
  if (!isInner(run, token) && !token.resets) {
    run.events.push({ type: 'element.entered', elementId: node.id });
    if ('boundaryEvents' in node) armBoundaryEvents(run, token, node.boundaryEvents);
    // A boundary event whose condition holds already keeps the work from beginning.
    if (run.conditionsDue) checkConditions(run);
    if (!run.tokens.has(token.key)) return;
  }
  enter(run, token);
}

/** The element's own work: first when a token arrives, again when an incident of it is retried. */
export function enter(run: Run, token: Token): void {
  const node = nodeOf(run.model, token.at);
  attempt(run, token, 'enter', () => {
    if (isRepeated(node) && !isInner(run, token)) startRounds(run, node, token);
    else if (node.mapping && !isLocal(run, token)) enter(run, stepIn(run, node, node.mapping, token));
    else behaviourOf(node).enter(run, node, token);
  });
}

function stopLoop(run: Run, token: Token, node: FlowNode): void {
  run.stoppedAt ??= node.id;
  const steps = (run.environment.maxSteps ?? defaultMaxSteps).toLocaleString('en');
  const message = `The process did more than ${steps} steps at once and was stopped before ${label(node)}: it may loop for ever`;
  openIncident(run, { token: token.key }, { elementId: node.id, message, redo: 'arrive' });
}
