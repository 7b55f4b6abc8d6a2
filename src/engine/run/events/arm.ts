import type { BoundaryEvent, CatchEvent, MessageEvent, SignalEvent, StartEvent } from '../../model/model.ts';
import type { Armed, Key, Owner } from '../../snapshot.ts';
import { armTimer } from '../../timers/arm-timer.ts';
import { awaitCondition } from './conditions.ts';
import { definitionsAt, type DefinitionAt } from '../../model/source/definitions-at.ts';
import { disarmEvent } from './disarm.ts';
import { evaluateText } from '../evaluate.ts';
import { attemptFor } from '../incidents.ts';
import { label, nodeOf, type Named } from '../node-of.ts';
import { nextKey, type Run, type ScopeInstance, type Token } from '../run.ts';

// Catching events wait for the world: a timer or a message subscription stands in the snapshot until it
// fires or its owner goes. An event that cannot be armed is an incident of its own, beside its owner,
// which goes on: a broken reminder must not keep people from their work.

type Catching = BoundaryEvent | StartEvent | CatchEvent;

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

export function armBeside(
  run: Run,
  node: BoundaryEvent | StartEvent,
  owner: Owner,
  scopeKey: Key,
  definitions = definitionsAt(node),
): void {
  const trouble = { elementId: node.id, redo: 'arm' as const };
  attemptFor(run, owner, trouble, () => armEvent(run, node, owner, scopeKey, definitions));
}

/**
 * Arms all that an event waits for. Throws Stuck, with nothing of it armed, where one of its expressions or its
 * calendar fails. Error and escalation events wait for no one outside.
 */
export function armEvent(
  run: Run,
  node: Catching,
  owner: Owner,
  scopeKey: Key,
  definitions = definitionsAt(node),
): void {
  try {
    for (const definition of definitions) armDefinition(run, node, definition, owner, scopeKey);
  } catch (error) {
    disarmEvent(run, node.id, owner);
    throw error;
  }
}

function armDefinition(
  run: Run,
  node: Catching,
  { event, nth }: DefinitionAt,
  owner: Owner,
  scopeKey: Key,
): void {
  const armed: Armed = { at: node.id, ...(nth !== undefined && { nth }), ...owner };
  if (event.kind === 'timer') armTimer(run, node, event, armed, scopeKey);
  if (event.kind === 'message' || event.kind === 'signal') subscribe(run, node, event, armed, scopeKey);
  if (event.kind === 'conditional') awaitCondition(run, event, armed);
}

export function subscribe(
  run: Run,
  node: Named,
  event: MessageEvent | SignalEvent,
  armed: Armed,
  scopeKey: Key,
): void {
  const name = evaluateText(run, event.name, scopeKey, `the ${event.kind} name of ${label(node)}`);
  const key = nextKey(run);
  const kind = event.kind === 'signal' ? { kind: event.kind } : {};
  run.messages.set(key, { key, ...armed, name, ...kind });
  run.subscriptionsOpened.push({ key, elementId: armed.at, kind: event.kind, name });
}

/** The scope an owner's expressions are evaluated in. */
export function scopeOfOwner(run: Run, owner: Owner): Key | undefined {
  return owner.scope ?? (owner.token === undefined ? undefined : run.tokens.get(owner.token)?.in);
}
