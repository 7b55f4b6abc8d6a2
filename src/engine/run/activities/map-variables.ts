import type { CallActivity, VariableMapping } from '../../model/model.ts';
import type { Json, Variables } from '../../variables.ts';
import { evaluateWith } from '../evaluate.ts';
import { label } from '../node-of.ts';
import { scopeAt, type Run, type Token } from '../run.ts';
import { ownVariables, visibleVariables } from '../scopes/run-variables.ts';

// What passes between a call activity and the instance it calls, and with a signal: what is mapped and nothing
// else. A later mapping overwrites an earlier one.

/** Throws Stuck, saying which expression failed. */
export const inputsOf = (run: Run, node: CallActivity, token: Token): Variables =>
  passedFrom(run, token, node.inputs, `an input of ${label(node)}`);

/** What a token's element passes on. */
export function passedFrom(
  run: Run,
  token: Token,
  mappings: readonly VariableMapping[],
  what: string,
): Variables {
  const seen = visibleVariables(run, token.in);
  const own = ownVariables(run, token);
  return mapped(mappings, ({ local }) => (local ? own : seen), what);
}

/** The same for the way back, from the variables of the called instance: what is for all, what stays in the activity. */
export function outputsOf(node: CallActivity, returned: Variables): { outside: Variables; own: Variables } {
  const taken = (isLocal: boolean) =>
    mapped(
      node.outputs.filter(({ local }) => local === isLocal),
      () => returned,
      `an output of ${label(node)}`,
    );
  return { outside: taken(false), own: taken(true) };
}

/** What stays in the activity is seen by its output parameters, and by the completion condition of its round. */
export function setOwn(run: Run, token: Token, own: Variables): void {
  const scope = scopeAt(run, token.in);
  if (scope.of === token.at && Object.keys(own).length > 0) scope.vars = { ...scope.vars, ...own };
}

function mapped(
  mappings: readonly VariableMapping[],
  seenBy: (mapping: VariableMapping) => Variables,
  what: string,
): Variables {
  const passed = mappings.flatMap((mapping): [string, Json][] => {
    const seen = seenBy(mapping);
    if (mapping.target === undefined) return Object.entries(seen);
    return [[mapping.target, evaluateWith(mapping.value, seen, what)]];
  });
  return Object.fromEntries(passed);
}
