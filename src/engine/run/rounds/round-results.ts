import type { MultiInstance, StandardLoop } from '../../model/model.ts';
import type { Json, Variables } from '../../variables.ts';
import type { Run, ScopeInstance } from '../run.ts';
import { setVariables, visibleVariables } from '../scopes/run-variables.ts';

// What the rounds of a multi-instance give is collected in the order of the rounds, whatever the order in which
// they end; one that was cancelled, or never begun, leaves nothing (null) in its place. The collection is set when all is over.

type Repetition = MultiInstance | StandardLoop;

const resultsOf = (repetition: Repetition) =>
  repetition.kind === 'multi-instance' ? repetition.results : undefined;

/** The variables of a round before it begins: what it gives is its own until it ends. */
export function ownOfRound(repetition: Repetition, item: Json): Variables {
  const results = resultsOf(repetition);
  const variable = repetition.kind === 'multi-instance' ? repetition.elementVariable : undefined;
  return {
    ...(results && { [results.item]: null }),
    ...(variable !== undefined && { [variable]: item }),
  };
}

export function keepResult(
  run: Run,
  repetition: Repetition,
  body: ScopeInstance,
  round: ScopeInstance,
): void {
  const wanted = resultsOf(repetition);
  if (!wanted || !body.repeat || round.round === undefined) return;
  const { results = [], ...repeat } = body.repeat;
  const kept = Array.from({ length: Math.max(results.length, round.round) }, (_, at) => results[at] ?? null);
  kept[round.round] = visibleVariables(run, round.key)[wanted.item] ?? null;
  body.repeat = { ...repeat, results: kept };
}

export function giveResults(run: Run, repetition: Repetition, { in: outside, repeat }: ScopeInstance): void {
  if (outside === undefined) return;
  const { total = 0, results = [] } = repeat ?? {};
  setVariables(
    run,
    outside,
    collected(
      repetition,
      Array.from({ length: total }, (_, at) => results[at] ?? null),
    ),
  );
}

/** Also for an activity without any round: then nothing is in it. */
export function collected(repetition: Repetition, values: readonly Json[]): Variables {
  const results = resultsOf(repetition);
  return results ? { [results.collection]: values } : {};
}
