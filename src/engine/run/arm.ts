import type { BoundaryEvent, CatchEvent, MessageEvent, SignalEvent, StartEvent } from '../model/model.ts';
import type { Key, Owner } from '../snapshot.ts';
import { armTimer } from '../timers/arm-timer.ts';
import { awaitCondition } from './conditions.ts';
import { evaluateText } from './evaluate.ts';
import { attemptFor } from './incidents.ts';
import { label, nodeOf } from './node-of.ts';
import { nextKey, type Run, type ScopeInstance, type Token } from './run.ts';

// Catching events wait for the world: a timer or a message subscription stands in the snapshot until it
// fires or its owner goes. An event that cannot be armed is an incident of its own, beside its owner,
// which goes on: a broken reminder must not keep people from their work.

export function armBoundaryEvents(run: Run, token: Token, boundaryEvents: readonly string[]): void {
  for (const id of boundaryEvents) {
    const node = nodeOf(run.model, id);
    if (node.type === 'boundary-event') armBeside(run, node, { token: token.key }, token.in);
  }
}

/** Arms the starts of every event sub-process of a scope. */
export function armEventSubProcesses(run: Run, scope: ScopeInstance): void {
  for (const id of run.model.scopes.get(scope.of)?.eventSubProcesses ?? []) {
    for (const startId of run.model.scopes.get(id)?.startEvents ?? []) {
      const node = nodeOf(run.model, startId);
      if (node.type === 'start-event') armBeside(run, node, { scope: scope.key }, scope.key);
    }
  }
}

export function armBeside(run: Run, node: BoundaryEvent | StartEvent, owner: Owner, scopeKey: Key): void {
  attemptFor(run, owner, { elementId: node.id, redo: 'arm' }, () => armEvent(run, node, owner, scopeKey));
}

/** Throws Stuck where the event's expressions or its calendar fail. Error events wait for no one outside. */
export function armEvent(
  run: Run,
  node: BoundaryEvent | StartEvent | CatchEvent,
  owner: Owner,
  scopeKey: Key,
): void {
  if (node.event?.kind === 'timer') armTimer(run, node, node.event, owner, scopeKey);
  if (node.event?.kind === 'message' || node.event?.kind === 'signal')
    subscribe(run, node, node.event, owner, scopeKey);
  if (node.event?.kind === 'conditional') awaitCondition(run, node, node.event, owner);
}

export function subscribe(
  run: Run,
  node: { id: string; name?: string },
  event: MessageEvent | SignalEvent,
  owner: Owner,
  scopeKey: Key,
): void {
  const name = evaluateText(run, event.name, scopeKey, `the ${event.kind} name of ${label(node)}`);
  const key = nextKey(run);
  const kind = event.kind === 'signal' ? { kind: event.kind } : {};
  run.messages.set(key, { key, at: node.id, ...owner, name, ...kind });
  run.subscriptionsOpened.push({ key, elementId: node.id, kind: event.kind, name });
}

/** The scope an owner's expressions are evaluated in. */
export function scopeOfOwner(run: Run, owner: Owner): Key | undefined {
  return owner.scope ?? (owner.token === undefined ? undefined : run.tokens.get(owner.token)?.in);
}
