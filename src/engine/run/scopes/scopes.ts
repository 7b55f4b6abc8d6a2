import { awaitsChoice } from '../activities/ad-hoc.ts';
import { armEventSubProcesses } from '../events/arm.ts';
import { leaveCancelled } from '../compensation/cancel-transaction.ts';
import { undoNext } from '../compensation/compensate.ts';
import { resetNext } from '../joins/complex-join.ts';
import { disarm } from '../events/disarm.ts';
import { keepDone, keepDoneBeside } from '../compensation/keep-done.ts';
import { leave } from '../leave.ts';
import { nodeOf } from '../node-of.ts';
import { standsAlone } from '../rounds/rounds.ts';
import { nextKey, scopeAt, type Run, type ScopeInstance } from '../run.ts';
import { putToken } from '../tokens.ts';

// A scope opens with its event sub-processes armed, lives while a token or an event sub-process runs in
// it, and is over when both are gone. The variables it holds end with it.

type Around = Omit<ScopeInstance, 'key' | 'of' | 'population'>;

export function openScope(run: Run, of: string, around: Around = {}): ScopeInstance {
  const scope: ScopeInstance = { key: nextKey(run), of, ...around, population: 0 };
  run.scopes.set(scope.key, scope);
  if (around.in !== undefined && around.token === undefined) scopeAt(run, around.in).population++;
  return scope;
}

/** Sets a sub-process or process going: its events are armed, then its starts get their tokens. */
export function startInside(run: Run, scope: ScopeInstance, starts: readonly string[]): void {
  furnish(run, scope);
  const implicit = run.model.scopes.get(scope.of)?.implicitStarts ?? [];
  for (const id of [...starts, ...implicit]) putToken(run, id, scope.key);
  if (scope.population === 0) run.drained.push(scope);
}

/** What a scope has from its first moment on: its data objects, and the events that are waited for beside the flow. */
export function furnish(run: Run, scope: ScopeInstance): void {
  declare(run, scope);
  armEventSubProcesses(run, scope);
}

/** Its data objects hide variables of the same name outside, and hold nothing at first. */
function declare(run: Run, scope: ScopeInstance): void {
  const names = run.model.scopes.get(scope.of)?.declares ?? [];
  if (names.length > 0)
    scope.vars = { ...Object.fromEntries(names.map((name) => [name, null])), ...scope.vars };
}

export const noneStartsOf = (run: Run, scopeId: string): string[] =>
  (run.model.scopes.get(scopeId)?.startEvents ?? []).filter((id) => {
    const node = nodeOf(run.model, id);
    return node.type === 'start-event' && node.event === undefined;
  });

/** Removes an empty scope. One that had a place in the scope around it gives that up too. */
export function closeScope(run: Run, scope: ScopeInstance): void {
  disarm(run, { scope: scope.key }, 'cancelled');
  run.scopes.delete(scope.key);
  if (scope.in === undefined || scope.token !== undefined) return;
  const outer = scopeAt(run, scope.in);
  outer.population--;
  if (outer.population === 0) run.drained.push(outer);
}

/** What follows when a scope is over: the process ends, the sub-process's token leaves, or nothing more. */
export function completeScope(run: Run, scope: ScopeInstance): void {
  if (undoNext(run, scope) || resetNext(run, scope) || awaitsChoice(scope)) return;
  if (scope.in === undefined) return endProcess(run, scope);
  const token = scope.token === undefined ? undefined : run.tokens.get(scope.token);
  if (standsAlone(scope)) leaveBeside(run, scope);
  if (token && scope.cancelled) return leaveCancelled(run, token);
  closeScope(run, scope);
  if (!token) return;
  disarm(run, { token: token.key }, 'cancelled');
  keepDone(run, token, scope.done, scope.vars);
  leave(run, token);
}

/** An event sub-process is over. */
function leaveBeside(run: Run, scope: ScopeInstance): void {
  run.events.push({ type: 'element.left', elementId: scope.of, flowIds: [] });
  keepDoneBeside(run, scope);
}

function endProcess(run: Run, scope: ScopeInstance): void {
  disarm(run, { scope: scope.key }, 'cancelled');
  delete scope.done;
  const how = run.terminated ? 'terminated' : 'completed';
  run.ended = { elementId: run.lastElementId, how };
}
