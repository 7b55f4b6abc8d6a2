import type { DoneState } from '../../snapshot.ts';
import type { Variables } from '../../variables.ts';
import type { Run, ScopeInstance } from '../run.ts';
import { layersOf } from '../scopes/run-variables.ts';

// A transaction is cancelled as a whole: also what was done in sub-processes that still run in it is undone. One
// that is not over yet is undone by what was done in it alone; its own handler undoes all of it.

/** What was done in a scope and in all that runs inside it, oldest first. `seen`: what the rounds around it hold. */
export function doneWithin(run: Run, scope: ScopeInstance, seen: Variables = {}): DoneState[] {
  const inside = [...run.scopes.values()].filter((inner) => inner.in === scope.key);
  return [
    ...(scope.done ?? []),
    ...(scope.undo ?? []),
    ...inside.flatMap((inner) =>
      isPartOf(inner, scope)
        ? doneWithin(run, inner, Object.assign({}, seen, ...layersOf(inner)))
        : unfinished(run, inner, seen),
    ),
  ];
}

function unfinished(run: Run, scope: ScopeInstance, seen: Variables): DoneState[] {
  const done = doneWithin(run, scope);
  const vars = { ...seen, ...scope.vars };
  if (done.length === 0) return [];
  return [{ of: scope.of, unfinished: true, ...(Object.keys(vars).length > 0 && { vars }), done }];
}

/** Rounds, variables of its own and what is being undone are no scope that the model draws. */
const isPartOf = (inner: ScopeInstance, { of }: ScopeInstance): boolean =>
  inner.repeat !== undefined ||
  inner.round !== undefined ||
  inner.local === true ||
  (inner.undo !== undefined && inner.of === of);
