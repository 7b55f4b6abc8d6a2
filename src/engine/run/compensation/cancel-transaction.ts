import type { EndEvent, SubProcess } from '../../model/model.ts';
import { cancelInside } from '../cancel.ts';
import { doneWithin } from './done-within.ts';
import { takeFlows } from '../leave.ts';
import { label, nodeOf } from '../node-of.ts';
import { hostOf } from '../rounds/rounds.ts';
import type { Run, ScopeInstance, Token } from '../run.ts';
import { scopesOutwards } from '../scopes/run-variables.ts';
import { Stuck } from '../stuck.ts';
import { triggerBoundaryEvent } from '../events/trigger.ts';

// A transaction is cancelled (BPMN 2.0.2, 10.7): all that runs in it stops, what was done in it is undone, and
// then it is left by its cancel boundary event.

export function cancelTransaction(run: Run, node: EndEvent, token: Token): void {
  const scope = transactionAround(run, token);
  if (!scope) throw new Stuck(`No transaction around ${label(node)} can be cancelled`);
  takeFlows(run, token, []);
  const undo = doneWithin(run, scope);
  cancelInside(run, scope.key);
  scope.undo = undo;
  scope.cancelled = true;
  delete scope.done;
  run.drained.push(scope);
}

const transactionAround = (run: Run, token: Token): ScopeInstance | undefined =>
  scopesOutwards(run, token.in).find((scope) => boundaryOf(run, run.tokens.get(scope.token ?? '')));

/** All is undone. */
export function leaveCancelled(run: Run, token: Token): void {
  const boundary = nodeOf(run.model, boundaryOf(run, token) ?? '');
  if (boundary.type === 'boundary-event') triggerBoundaryEvent(run, boundary, hostOf(run, token));
}

function boundaryOf(run: Run, token: Token | undefined): string | undefined {
  const node: SubProcess | undefined = token && subProcessAt(run, token);
  return node?.cancelledBy;
}

function subProcessAt(run: Run, token: Token): SubProcess | undefined {
  const node = nodeOf(run.model, token.at);
  return node.type === 'sub-process' ? node : undefined;
}
