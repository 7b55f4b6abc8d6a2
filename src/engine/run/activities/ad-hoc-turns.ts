import { standsBefore } from './stands-before.ts';
import type { FlowNode } from '../../model/model.ts';
import type { Key } from '../../snapshot.ts';
import { nodeOf } from '../node-of.ts';
import { scopeAt, type Run, type ScopeInstance, type Token } from '../run.ts';

// In a sequential ad-hoc sub-process one activity runs at a time, whether it was chosen or a flow led to it. The
// others stand in line; what follows by a flow is there sooner than what was chosen long before, since it arrives
// before the line is looked at.

/** An activity that may begin now; one that may not stands in line from now on. */
export function isItsTurn(run: Run, node: FlowNode, token: Token): boolean {
  if (!('boundaryEvents' in node) || !isSequential(run, scopeAt(run, token.in))) return true;
  if (!isBusy(run, token.in, token)) return true;
  token.queued = true;
  return false;
}

/** Takes the first out of the line wherever nothing is done any more. */
export function nextInTurn(run: Run): Token | undefined {
  for (const scope of run.scopes.values()) {
    if (!isSequential(run, scope)) continue;
    const next = [...run.tokens.values()].find(({ in: key, queued }) => queued && key === scope.key);
    if (!next || isBusy(run, scope.key, next)) continue;
    delete next.queued;
    return next;
  }
  return undefined;
}

/** Its token is at work, or stuck in it: not on its way, not gathered for more, not in line. */
export function hasBegun(run: Run, token: Token): boolean {
  if (!('boundaryEvents' in nodeOf(run.model, token.at))) return false;
  if (standsBefore(token) || run.arriving.has(token)) return false;
  return ![...run.incidents.values()].some(({ token: key, redo }) => key === token.key && redo === 'arrive');
}

const isBusy = (run: Run, scopeKey: Key, except: Token): boolean =>
  [...run.tokens.values()].some((token) => token.in === scopeKey && token !== except && hasBegun(run, token));

function isSequential(run: Run, { adHoc, of }: ScopeInstance): boolean {
  const node = adHoc && nodeOf(run.model, of);
  return node?.type === 'ad-hoc-sub-process' && node.sequential;
}
