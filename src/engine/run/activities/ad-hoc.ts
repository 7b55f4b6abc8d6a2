import type { AdHocSubProcess, FlowNode, Model } from '../../model/model.ts';
import type { AdHocState } from '../../snapshot.ts';
import { hasBegun } from './ad-hoc-turns.ts';
import { cancelInside, cancelToken } from '../cancel.ts';
import { holds } from '../condition-holds.ts';
import { takeFlows } from '../leave.ts';
import { label, nodeOf } from '../node-of.ts';
import { scopeAt, type Run, type ScopeInstance, type Token } from '../run.ts';
import { furnish, openScope } from '../scopes/scopes.ts';
import { putToken } from '../tokens.ts';

// Ad-hoc sub-processes (BPMN 2.0.2, 13.3.5): people, or the model by an expression, choose which of the
// activities without incoming flow begin, each as often as they like; flows inside are followed as anywhere.
// After each activity the completion condition is looked at: once it holds nothing more begins, and what runs is
// cancelled or waited for. The standard leaves open what ends one without a condition. Here it is over when
// nothing runs in it and all has been done that was to be done: what the model chose, as in Zeebe, or where it
// chose nothing, each activity once. Where nothing has begun it waits for a choice.

/** The activities of an ad-hoc sub-process that can be chosen. */
export const choosable = (model: Model, adHocId: string): readonly string[] =>
  model.scopes.get(adHocId)?.implicitStarts ?? [];

export function openAdHoc(
  run: Run,
  node: AdHocSubProcess,
  token: Token,
  chosen: readonly string[] | undefined,
): void {
  const offered = choosable(run.model, node.id);
  const scope = openScope(run, node.id, {
    in: token.in,
    token: token.key,
    adHoc: chosen || node.completionCondition ? {} : { todo: offered },
  });
  furnish(run, scope);
  begin(run, scope, chosen ?? []);
  if (offered.length > 0) return;
  scope.adHoc = { over: true };
  run.drained.push(scope);
}

/** Begins activities that can be chosen; in a sequential one they wait for their turn in this order. */
export function begin(run: Run, scope: ScopeInstance, elementIds: readonly string[]): void {
  for (const id of elementIds) putToken(run, id, scope.key);
  if (elementIds.length === 0 || !scope.adHoc || nodeAt(run, scope)?.completionCondition) return;
  scope.adHoc = { todo: [], ...scope.adHoc };
}

/** Nothing runs in the scope: does it stay open, for someone to choose what comes next? */
export function awaitsChoice({ adHoc }: ScopeInstance): boolean {
  if (!adHoc || adHoc.over) return false;
  return adHoc.todo?.length !== 0;
}

/**
 * An activity is done. Answers whether its token ends with it, since nothing more begins in the ad-hoc sub-process
 * around it. Throws Stuck, with nothing changed, where the completion condition is neither true nor false.
 */
export function endsInAdHoc(run: Run, node: FlowNode, token: Token): boolean {
  const scope = scopeAt(run, token.in);
  const adHoc = nodeAt(run, scope);
  if (!scope.adHoc || !adHoc || !('boundaryEvents' in node)) return false;
  const isOver = scope.adHoc.over ?? isCompleted(run, adHoc, scope);
  scope.adHoc = without(scope.adHoc, node.id);
  if (!isOver) return false;
  takeFlows(run, token, []);
  if (!scope.adHoc.over) finish(run, adHoc, scope);
  return true;
}

function isCompleted(run: Run, adHoc: AdHocSubProcess, scope: ScopeInstance): boolean {
  const { completionCondition: condition } = adHoc;
  return !!condition && holds(run, condition, scope.key, `the completion condition of ${label(adHoc)}`);
}

const without = (state: AdHocState, elementId: string): AdHocState => ({
  ...state,
  ...(state.todo && { todo: state.todo.filter((id) => id !== elementId) }),
});

/** What has not begun yet, at a gateway or in line, never will; what waits for its way on has none. */
function finish(run: Run, adHoc: AdHocSubProcess, scope: ScopeInstance): void {
  if (adHoc.cancelsRemaining) return cancelInside(run, scope.key);
  scope.adHoc = { ...scope.adHoc, over: true };
  for (const token of run.tokens.values()) {
    if (token.in !== scope.key) continue;
    if (!hasBegun(run, token)) cancelToken(run, token);
    delete token.leaving;
  }
}

/** Undefined where the scope is no ad-hoc sub-process in which activities are chosen. */
function nodeAt(run: Run, scope: ScopeInstance): AdHocSubProcess | undefined {
  const node = scope.adHoc && nodeOf(run.model, scope.of);
  return node?.type === 'ad-hoc-sub-process' ? node : undefined;
}
