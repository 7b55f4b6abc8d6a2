import { defaultMaxSteps } from '../../environment.ts';
import type { FlowNode, MultiInstance } from '../../model/model.ts';
import type { Json } from '../../variables.ts';
import { evaluate } from '../evaluate.ts';
import { label } from '../node-of.ts';
import type { Run, Token } from '../run.ts';
import { Stuck } from '../stuck.ts';

/** The most rounds one activity may have: half of what one stimulus may do, so that all of them can begin at once. */
const mostRoundsOf = (run: Run): number => Math.floor((run.environment.maxSteps ?? defaultMaxSteps) / 2);

/** One item for each round there will be, as the collection is now; a cardinality counts rounds of nothing. */
export function roundsWanted(
  run: Run,
  node: FlowNode,
  repetition: MultiInstance,
  token: Token,
): readonly Json[] {
  const { collection, cardinality } = repetition;
  if (collection)
    return listIn(
      evaluate(run, collection, token.in, `the collection of ${label(node)}`),
      node,
      mostRoundsOf(run),
    );
  if (!cardinality) throw new Error(`${node.id} is a multi-instance of nothing`);
  const value = evaluate(run, cardinality, token.in, `the cardinality of ${label(node)}`);
  return Array.from({ length: countIn(value, node, mostRoundsOf(run)) }, () => null);
}

function listIn(value: Json, node: FlowNode, mostRounds: number): readonly Json[] {
  if (Array.isArray(value) && value.length <= mostRounds) return value;
  const what = Array.isArray(value) ? `${value.length} items` : JSON.stringify(value).slice(0, 200);
  throw new Stuck(
    `The collection of ${label(node)} is ${what} and not a list of at most ${mostRounds} items`,
  );
}

function countIn(value: Json, node: FlowNode, mostRounds: number): number {
  const count = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= mostRounds) return count;
  const what = JSON.stringify(value);
  throw new Stuck(`The cardinality of ${label(node)} is ${what} and not a number from 0 to ${mostRounds}`);
}
