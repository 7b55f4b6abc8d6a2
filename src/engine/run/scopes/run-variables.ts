import type { Key, ScopeState } from '../../snapshot.ts';
import type { Json, Variables } from '../../variables.ts';
import { scopeAt, type Run, type ScopeInstance, type Token } from '../run.ts';

// Variables live in scopes. Reading sees every scope outwards, inner ones shadowing outer ones. Writing
// follows Camunda 7: a variable is set in the innermost scope that has it, and if none has, in the process.

export function visibleVariables(run: Run, scopeKey: Key): Variables {
  const layers = scopesOutwards(run, scopeKey).flatMap(layersOf);
  if (layers.length === 1 && layers[0]) return layers[0];
  return layers.reduceRight<Variables>((outer, inner) => ({ ...outer, ...inner }), {});
}

/** What a scope shows inside: its variables, and the counters of a repeated activity. */
export function layersOf({
  vars,
  repeat,
  round,
}: Pick<ScopeState, 'vars' | 'repeat' | 'round'>): Variables[] {
  if (round !== undefined) return [{ ...vars, loopCounter: round }];
  if (repeat?.total === undefined) return vars ? [vars] : [];
  const { total, started, done } = repeat;
  return [{ nrOfInstances: total, nrOfActiveInstances: started - done, nrOfCompletedInstances: done }];
}

/** What an element holds itself where its token works: its input parameters, and the variables of its round. */
export function ownVariables(run: Run, { at, in: scopeKey }: Token): Variables {
  let own: Variables = {};
  for (const scope of scopesOutwards(run, scopeKey)) {
    if (scope.of !== at || (!scope.local && scope.round === undefined)) break;
    own = Object.assign({}, ...layersOf(scope), own);
  }
  return own;
}

export function setVariables(run: Run, scopeKey: Key, variables: Variables): void {
  const scopes = scopesOutwards(run, scopeKey);
  const [only, ...others] = scopes;
  if (only && others.length === 0) return setIn(run, only, variables);
  const homes = new Map<ScopeInstance, [string, Json][]>();
  for (const [name, value] of Object.entries(variables)) {
    const home = scopes.find(({ vars }) => vars && Object.hasOwn(vars, name)) ?? scopes.at(-1);
    if (!home) continue;
    const set = homes.get(home) ?? [];
    homes.set(home, set);
    set.push([name, value]);
  }
  // One copy a scope, however many are set: copies are as long as everything in it.
  for (const [home, set] of homes) setIn(run, home, Object.fromEntries(set));
}

function setIn(run: Run, home: ScopeInstance, variables: Variables): void {
  if (Object.keys(variables).length === 0) return;
  home.vars = { ...home.vars, ...variables };
  run.conditionsDue = true;
}

/** The scope with that key and all around it, the process last. */
export function scopesOutwards(run: Run, innermost: Key): ScopeInstance[] {
  const scopes: ScopeInstance[] = [];
  for (let key: Key | undefined = innermost; key !== undefined;) {
    const scope = scopeAt(run, key);
    scopes.push(scope);
    key = scope.in;
  }
  return scopes;
}
