import type { SequenceFlow } from '../model/model.ts';
import { evaluate } from './evaluate.ts';
import { label } from './node-of.ts';
import type { Run, Token } from './run.ts';
import { Stuck } from './stuck.ts';

/** Whether a flow may be taken; one without a condition always may. Throws Stuck where it is not yes or no. */
export function conditionHolds(run: Run, flow: SequenceFlow, token: Token): boolean {
  if (!flow.condition) return true;
  const what = `the condition of flow ${label(flow)}`;
  const value = evaluate(run, flow.condition, token.in, what);
  if (typeof value === 'boolean') return value;
  // FEEL answers null where a variable is missing: that is "not true", as in every FEEL engine.
  if (value === null) return false;
  throw new Stuck(`The condition of flow ${label(flow)} is ${JSON.stringify(value)}, neither true nor false`);
}
