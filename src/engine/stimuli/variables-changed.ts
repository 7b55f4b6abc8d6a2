import { rootOf } from '../run/scopes/root-of.ts';
import type { Run, ScopeInstance } from '../run/run.ts';
import type { StimulusOf } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';

/** Someone changed variables from outside; what is evaluated from now on sees them. */
export function variablesChanged(run: Run, stimulus: StimulusOf<'variables-changed'>): void {
  const scope = scopeOf(run, stimulus.scopeKey);
  scope.vars = { ...scope.vars, ...stimulus.variables };
  run.conditionsDue = true;
}

function scopeOf(run: Run, scopeKey: string | undefined): ScopeInstance {
  if (scopeKey === undefined) return rootOf(run);
  const scope = run.scopes.get(scopeKey);
  if (!scope) throw new Unfit(`the scope ${scopeKey} is no longer open`);
  return scope;
}
