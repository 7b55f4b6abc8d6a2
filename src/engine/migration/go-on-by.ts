import { definitionsAt } from '../model/source/definitions-at.ts';
import type { EventDefinition, FlowNode } from '../model/model.ts';
import { armBeside, armEvent, scopeOfOwner, subscribe } from '../run/events/arm.ts';
import { definitionOf } from '../run/events/definition-of.ts';
import { closeSubscription } from '../run/events/disarm.ts';
import { evaluateText } from '../run/evaluate.ts';
import { attempt } from '../run/incidents.ts';
import { label, nodeOf } from '../run/node-of.ts';
import { isInner } from '../run/rounds/rounds.ts';
import type { Run, ScopeInstance, Subscription, Token } from '../run/run.ts';
import { furnish } from '../run/scopes/scopes.ts';
import { Stuck } from '../run/stuck.ts';
import { comeIn } from '../run/work.ts';
import type { Key } from '../snapshot.ts';

// What an instance waits for once it stands in another version: events that are new there are armed, messages are
// waited for by the name they have there, and what waited for others looks whether it still has to.

/** `isNew`: nothing in the former version became that event. `opened`: scopes that this one drew around what was there. */
export function goOnBy(run: Run, isNew: (elementId: string) => boolean, opened: readonly Key[]): void {
  for (const key of opened) begin(run, key);
  for (const message of [...run.messages.values()]) renew(run, message);
  for (const scope of [...run.scopes.values()]) if (!opened.includes(scope.key)) armStarts(run, scope, isNew);
  const hosts = new Set(opened.map((key) => run.scopes.get(key)?.token));
  for (const token of [...run.tokens.values()])
    if (!hosts.has(token.key) && hasEntered(run, token)) armEvents(run, token, isNew);
  for (const token of [...run.tokens.values()]) gatherAgain(run, token);
  for (const timer of run.timers.keys()) run.timersTouched.add(timer);
  run.conditionsDue = true;
}

function begin(run: Run, key: Key): void {
  const scope = run.scopes.get(key);
  const host = run.tokens.get(scope?.token ?? '');
  if (!scope || !host) return;
  run.events.push({ type: 'element.entered', elementId: host.at });
  furnish(run, scope);
  armEvents(run, host, () => true);
}

function armEvents(run: Run, token: Token, isNew: (elementId: string) => boolean): void {
  const node = nodeOf(run.model, token.at);
  const owner = { token: token.key };
  for (const event of eventsBeside(run, node)) {
    if (!isNew(event.id)) continue;
    if (event.type === 'boundary-event') armBeside(run, event, owner, token.in);
    if (event.type === 'intermediate-catch-event')
      attempt(run, token, 'enter', () => armEvent(run, event, owner, token.in));
  }
}

/** On the boundary of an activity, or after an event-based gateway. */
function eventsBeside(run: Run, node: FlowNode): FlowNode[] {
  const ids =
    node.type === 'event-based-gateway'
      ? node.outgoing.map((id) => run.model.flows.get(id)?.targetId ?? '')
      : 'boundaryEvents' in node
        ? node.boundaryEvents
        : [];
  return ids.map((id) => nodeOf(run.model, id));
}

function armStarts(run: Run, scope: ScopeInstance, isNew: (elementId: string) => boolean): void {
  const isTakenOver = [...run.scopes.values()].some(
    (inner) => inner.in === scope.key && inner.interrupting === true,
  );
  if (isTakenOver || scope.repeat || scope.round !== undefined || scope.local) return;
  for (const id of run.model.scopes.get(scope.of)?.eventSubProcesses ?? [])
    for (const startId of run.model.scopes.get(id)?.startEvents ?? []) {
      const start = nodeOf(run.model, startId);
      if (start.type === 'start-event' && isNew(startId))
        armBeside(run, start, { scope: scope.key }, scope.key);
    }
}

/** A message or signal that is called otherwise now is waited for by its new name; where that fails, by the old one. */
function renew(run: Run, message: Subscription): void {
  const event = awaitedBy(run, message);
  const scopeKey = scopeOfOwner(run, message);
  if ((event?.kind !== 'message' && event?.kind !== 'signal') || scopeKey === undefined) return;
  const node = nodeOf(run.model, message.at);
  try {
    if (evaluateText(run, event.name, scopeKey, `the ${event.kind} name of ${label(node)}`) === message.name)
      return;
  } catch (error) {
    if (error instanceof Stuck) return;
    throw error;
  }
  closeSubscription(run, message.key, 'cancelled');
  const { at, nth, token, scope } = message;
  const armed = {
    at,
    ...(nth !== undefined && { nth }),
    ...(token !== undefined && { token }),
    ...(scope !== undefined && { scope }),
  };
  subscribe(run, node, event, armed, scopeKey);
}

function awaitedBy(run: Run, message: Subscription): EventDefinition | undefined {
  const node = nodeOf(run.model, message.at);
  return node.type === 'receive-task'
    ? { kind: 'message', name: node.messageName }
    : definitionOf(run, message);
}

/** Its element counts as entered, so what lies on its boundary is armed. */
function hasEntered(run: Run, token: Token): boolean {
  if (isInner(run, token) || token.queued || token.gathered !== undefined || token.async) return false;
  const node = nodeOf(run.model, token.at);
  if (
    definitionsAt(node).length === 0 &&
    node.type.endsWith('-gateway') &&
    node.type !== 'event-based-gateway'
  )
    return false;
  return ![...run.incidents.values()].some(
    (incident) => incident.token === token.key && incident.redo !== 'enter' && incident.at === token.at,
  );
}

/** A join may have fewer ways in than before. */
function gatherAgain(run: Run, token: Token): void {
  const isStopped = [...run.incidents.values()].some((incident) => incident.token === token.key);
  const isThere = run.tokens.get(token.key) === token;
  if (!isThere || token.via === undefined || token.async || token.resets || isStopped) return;
  comeIn(run, token);
}
