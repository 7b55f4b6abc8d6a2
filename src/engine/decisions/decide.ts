import { ExpressionError } from '../expressions/expression-error.ts';
import { toJson } from '../expressions/to-json.ts';
import type { Json, Variables } from '../variables.ts';
import { DecisionError } from './decision-error.ts';
import { findDecision, type Decisions } from './drg.ts';
import { valueOf } from './evaluate-drg.ts';
import type { Row } from './map-result.ts';
import { rowsOf } from './rows-of.ts';
import { newValues, type Made, type Run } from './run.ts';

// Makes one decision, with all it requires, from process variables. What the standard makes null because the
// model or its input is wrong (two rules of a UNIQUE table, a value that is not allowed) is an error here: a
// process must not go on with a nothing that nobody decided.

export interface Decided {
  readonly result: Json;
  /** The same as rows of outputs by name, as Camunda 7 counts them. */
  readonly rows: readonly Row[];
  /** Every decision that was made for it, required ones first. */
  readonly made: readonly DecisionMade[];
}

export interface DecisionMade {
  readonly decisionId: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, Json>>;
  /** Numbers of the rules the output comes from; empty where the decision is no table. */
  readonly rules: readonly number[];
  readonly output: Json;
}

/** `now` is what now() and today() say. Throws a DecisionError that says what is wrong. */
export function decide(decisions: Decisions, decisionId: string, variables: Variables, now: Date): Decided {
  const decision = findDecision(decisions, decisionId);
  if (!decision) throw new DecisionError(`there is no decision "${decisionId}"`);
  const run = newRun(variables, now);
  try {
    const value = valueOf(decisions, decision.key, run);
    if (run.problems.length > 0) throw new DecisionError(run.problems.join('; '));
    const result = toJson(value);
    const hits = run.made.find((made) => made.decisionId === decision.id)?.rules.length ?? 0;
    return { result, rows: rowsOf(decision, result, hits), made: run.made.map(told) };
  } catch (error) {
    if (error instanceof ExpressionError)
      throw new DecisionError(`Decision ${decision.id} ("${decision.name}"): ${error.message}`);
    throw error;
  }
}

export const newRun = (given: Record<string, unknown>, now: Date): Run => ({
  now,
  given: newValues(given),
  known: new Map(),
  functions: new Map(),
  problems: [],
  made: [],
});

const told = ({ decisionId, name, inputs, rules, output }: Made): DecisionMade => ({
  decisionId,
  name,
  inputs: Object.fromEntries(inputs.map((input) => [input.name, shown(input.value)])),
  rules,
  output: shown(output),
});

/** For the record only: what has no JSON is left out, and is no reason to fail. */
function shown(value: unknown): Json {
  try {
    return toJson(value);
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}
