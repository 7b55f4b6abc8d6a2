import type { BoundaryEvent, StartEvent } from '../../model/model.ts';
import { cancelInside, cancelToken } from '../cancel.ts';
import type { Run, ScopeInstance, Token } from '../run.ts';
import { openScope, startInside } from '../scopes/scopes.ts';
import { putToken } from '../tokens.ts';

// An event that was waiting beside an activity or a scope has happened.

/** Interrupting: the activity is cancelled. The token goes on from the event, beside the activity or instead. */
export function triggerBoundaryEvent(run: Run, node: BoundaryEvent, host: Token): void {
  putToken(run, node.id, host.in);
  if (interrupts(node)) cancelToken(run, host);
}

/** Interrupting: all else in the scope is cancelled, other event sub-processes with it. */
export function triggerEventSubProcess(run: Run, start: StartEvent, scope: ScopeInstance): void {
  const isInterrupting = interrupts(start);
  if (isInterrupting) cancelInside(run, scope.key);
  const inner = openScope(run, start.scopeId, {
    in: scope.key,
    ...(isInterrupting && { interrupting: true as const }),
  });
  run.events.push({ type: 'element.entered', elementId: start.scopeId });
  startInside(run, inner, [start.id]);
}

/** An error always interrupts, whatever the model says (BPMN 2.0.2, 10.5.6). */
const interrupts = (node: BoundaryEvent | StartEvent): boolean =>
  node.interrupting || node.event?.kind === 'error';
