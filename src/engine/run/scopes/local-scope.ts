import type { Assignment, FlowNode, Mapping } from '../../model/model.ts';
import type { Variables } from '../../variables.ts';
import { disarm } from '../events/disarm.ts';
import { evaluateWith } from '../evaluate.ts';
import { label, nodeOf } from '../node-of.ts';
import { isLocal } from '../rounds/rounds.ts';
import { scopeAt, type Run, type Token } from '../run.ts';
import { setVariables, visibleVariables } from './run-variables.ts';
import { openScope } from './scopes.ts';
import { consumeToken, placeToken } from '../tokens.ts';

// An element with variables of its own works in a scope that holds them: a second token stands in it and does
// the work, while the one outside keeps its place and its boundary events. As in Camunda 7, inputs see what is
// outside and outputs what is inside; all outputs are reckoned before the first is set, so a failure sets none.

/** Answers the token that does the work. Throws Stuck, with nothing begun, where an input fails. */
export function stepIn(run: Run, node: FlowNode, { own, inputs }: Mapping, token: Token): Token {
  const outside = visibleVariables(run, token.in);
  const given = inputs.map((input) => valueOf(node, 'input', input, outside));
  const nothing = own.map((name) => [name, null] as const);
  const vars: Variables = Object.fromEntries([...nothing, ...given.flat()]);
  const scope = openScope(run, token.at, { in: token.in, token: token.key, local: true, vars });
  return placeToken(run, token.at, scope.key);
}

/** The work is done: gives the outputs and answers the token outside. Throws Stuck, with nothing set, where one fails. */
export function stepOutDone(run: Run, token: Token): Token {
  const node = nodeOf(run.model, token.at);
  const { vars = {}, in: outside = '' } = scopeAt(run, token.in);
  let given: Variables = {};
  for (const output of node.mapping?.outputs ?? []) {
    const inside = { ...visibleVariables(run, outside), ...given, ...vars };
    given = { ...given, ...Object.fromEntries(valueOf(node, 'output', output, inside)) };
  }
  setVariables(run, outside, given);
  return stepOut(run, token);
}

/** Answers the token outside, as it is; itself where it is not inside. */
export function stepOut(run: Run, token: Token): Token {
  if (!isLocal(run, token)) return token;
  const scope = scopeAt(run, token.in);
  const host = run.tokens.get(scope.token ?? '');
  if (!host) throw new Error(`The snapshot holds variables of ${token.at} without its token`);
  disarm(run, { token: token.key }, 'cancelled');
  consumeToken(run, token);
  run.scopes.delete(scope.key);
  disarm(run, { token: host.key }, 'cancelled');
  return host;
}

/** One name and its value; none for a copy of nothing. */
function valueOf(
  node: FlowNode,
  way: 'input' | 'output',
  { name, value, copies }: Assignment,
  variables: Variables,
) {
  const found = evaluateWith(value, variables, `the ${way} ${name} of ${label(node)}`);
  return copies && found === null ? [] : [[name, found] as const];
}
