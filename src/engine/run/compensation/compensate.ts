import type { CompensateEvent, EventDefinition } from '../../model/model.ts';
import type { DoneState } from '../../snapshot.ts';
import { compensationStartOf } from './compensation-start-of.ts';
import { leave } from '../leave.ts';
import { nodeOf } from '../node-of.ts';
import { hostOf } from '../rounds/rounds.ts';
import { scopeAt, type Run, type ScopeInstance, type Token } from '../run.ts';
import { openScope, startInside } from '../scopes/scopes.ts';
import { putToken } from '../tokens.ts';

// Compensation (BPMN 2.0.2, 13.5.5): what was done in a scope is undone, the last first, each thing once and
// one after the other; whoever threw it waits and then goes on. A scope with `undo` in it does that: whenever
// nothing runs in it any more the next handler starts there, and when nothing is left it is over.

export const isWaitedFor = (event: EventDefinition): event is CompensateEvent =>
  event.kind === 'compensate' && !event.goesOn;

/** Undoes the activities named, or all that was done in the scope the event stands in; the token waits for it. */
export function compensate(run: Run, events: readonly CompensateEvent[], token: Token): void {
  const { scope, undo } = takeOut(run, scopeAt(run, hostOf(run, token).in), events);
  if (undo.length === 0) return leave(run, token);
  run.drained.push(openScope(run, scope.of, { in: scope.key, token: token.key, undo }));
}

/** The same while the token goes on; the scope stays open until all is undone. */
export function compensateMeanwhile(run: Run, event: CompensateEvent, token: Token): void {
  const { scope, undo } = takeOut(run, scopeAt(run, hostOf(run, token).in), [event]);
  if (undo.length > 0) run.drained.push(openScope(run, scope.of, { in: scope.key, undo }));
}

/** From an event sub-process, as in Camunda 7, also what was done in the scopes it stands in: that was done before. */
function takeOut(run: Run, here: ScopeInstance, events: readonly CompensateEvent[]) {
  let scope = here;
  let undo = takeFrom(scope, events);
  while (isEventSubProcess(run, scope) && scope.in !== undefined) {
    const { of, vars } = scope;
    const inside: DoneState[] = undo.length > 0 ? [{ of, ...(vars && { vars }), done: undo }] : [];
    scope = scopeAt(run, scope.in);
    undo = [...takeFrom(scope, events), ...inside];
  }
  return { scope, undo };
}

/** What is being undone is no longer done, so that nothing is undone twice. */
function takeFrom(scope: ScopeInstance, events: readonly CompensateEvent[]): DoneState[] {
  const isMeant = ({ of }: DoneState) =>
    events.some(({ activityId }) => activityId === undefined || of === activityId);
  const all = scope.done ?? [];
  scope.done = all.filter((done) => !isMeant(done));
  if (scope.done.length === 0) delete scope.done;
  return all.filter(isMeant);
}

const isEventSubProcess = (run: Run, { of }: ScopeInstance): boolean =>
  run.model.scopes.get(of)?.kind === 'event-sub-process';

/** Starts the next handler in a scope where compensation runs; false where nothing is left to undo. */
export function undoNext(run: Run, scope: ScopeInstance): boolean {
  const last = scope.undo?.pop();
  if (!last) return false;
  const node = nodeOf(run.model, last.of);
  const handler = 'compensatedBy' in node && !last.unfinished ? node.compensatedBy : undefined;
  if (handler === undefined) undoInside(run, scope, last);
  else putToken(run, handler, withVariables(run, scope, last).key);
  return true;
}

/** What was done shows its handler the variables it had at its end. */
function withVariables(run: Run, scope: ScopeInstance, { vars }: DoneState): ScopeInstance {
  return vars ? openScope(run, scope.of, { in: scope.key, vars, undo: [] }) : scope;
}

/** A sub-process is undone by its own event sub-process for that; without, what was done in it is. */
function undoInside(run: Run, scope: ScopeInstance, last: DoneState): void {
  const { of, vars, done = [] } = last;
  const start = last.unfinished ? undefined : compensationStartOf(run.model, of);
  const around = { in: scope.key, ...(vars && { vars }) };
  if (!start) return void run.drained.push(openScope(run, of, { ...around, undo: [...done] }));
  const again = openScope(run, of, { ...around, undo: [], ...(done.length > 0 && { done: [...done] }) });
  const inner = openScope(run, start.scopeId, { in: again.key });
  run.events.push({ type: 'element.entered', elementId: start.scopeId });
  startInside(run, inner, [start.id]);
}
