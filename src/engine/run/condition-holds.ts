import type { Expression, SequenceFlow } from '../model/model.ts';
import type { Key } from '../snapshot.ts';
import type { Variables } from '../variables.ts';
import { capitalised, evaluate } from './evaluate.ts';
import { label } from './node-of.ts';
import type { Run, Token } from './run.ts';
import { Stuck } from './stuck.ts';

/** Whether a flow may be taken; one without a condition always may. Throws Stuck where it is not yes or no. */
export function conditionHolds(run: Run, flow: SequenceFlow, token: Token, more?: Variables): boolean {
  if (!flow.condition) return true;
  return holds(run, flow.condition, token.in, `the condition of flow ${label(flow)}`, more);
}

/** A condition's yes or no. Throws Stuck, saying what (`the condition of …`) is neither. */
export function holds(
  run: Run,
  condition: Expression,
  scopeKey: Key,
  what: string,
  more?: Variables,
): boolean {
  const value = evaluate(run, condition, scopeKey, what, more);
  if (typeof value === 'boolean') return value;
  // FEEL answers null where a variable is missing: that is "not true", as in every FEEL engine.
  if (value === null) return false;
  throw new Stuck(`${capitalised(what)} is ${JSON.stringify(value)}, neither true nor false`);
}
