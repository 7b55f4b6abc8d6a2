import type { Key } from '../snapshot.ts';
import { closeWork } from './activities/close-work.ts';
import { disarm } from './events/disarm.ts';
import { isInner, standsAlone } from './rounds/rounds.ts';
import type { Run, ScopeInstance, Token } from './run.ts';
import { closeScope } from './scopes/scopes.ts';
import { standsBefore } from './activities/stands-before.ts';
import { consumeToken } from './tokens.ts';

// Taking tokens away: an interrupting event, a terminate end, the end of the instance. What a token waits
// for, what is armed for it and what runs inside it goes with it. Depth is the nesting of the model.

export function cancelToken(run: Run, token: Token): void {
  closeWork(run, token, 'cancelled');
  disarm(run, { token: token.key }, 'cancelled');
  for (const scope of run.scopes.values()) if (scope.token === token.key) cancelScope(run, scope);
  if (!standsBefore(token) && !isInner(run, token))
    run.events.push({ type: 'element.cancelled', elementId: token.at });
  consumeToken(run, token);
}

/** Everything inside a scope, and what is armed for it; the scope itself stays. */
export function cancelInside(run: Run, scopeKey: Key, except?: Token): void {
  disarm(run, { scope: scopeKey }, 'cancelled');
  nothingMoreIn(run.scopes.get(scopeKey));
  for (const token of run.tokens.values()) {
    if (token.in === scopeKey && token !== except) cancelToken(run, token);
  }
  for (const inner of run.scopes.values()) {
    if (inner.in === scopeKey && inner.token === undefined) cancelScope(run, inner);
  }
}

/** No gateway of it resets and no activity is chosen in it any more. */
function nothingMoreIn(scope: ScopeInstance | undefined): void {
  delete scope?.resets;
  if (scope?.adHoc) scope.adHoc = { ...scope.adHoc, over: true };
}

function cancelScope(run: Run, scope: ScopeInstance): void {
  cancelInside(run, scope.key);
  if (standsAlone(scope)) run.events.push({ type: 'element.cancelled', elementId: scope.of });
  closeScope(run, scope);
}
