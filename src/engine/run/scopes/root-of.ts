import type { Run, ScopeInstance } from '../run.ts';

/** The scope of the process itself. */
export function rootOf(run: Run): ScopeInstance {
  for (const scope of run.scopes.values()) if (scope.in === undefined) return scope;
  throw new Error('The snapshot holds no process scope');
}
