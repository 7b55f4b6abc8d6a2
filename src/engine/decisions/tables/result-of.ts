import { isEqual } from '../../expressions/feel/values/equal.ts';
import type { Place } from '../problem.ts';
import type { Run, Values } from '../run.ts';
import type { Table } from './compile-table.ts';
import { aggregators, hitPolicies, type Hit, type RankOf } from './hit-policies.ts';

// The hits of a table as its result: one output alone is the value itself, several are a context. No hit gives
// the default outputs; without them a list of nothing for COLLECT, and null for any other policy.

export interface Result {
  value: unknown;
  /** Numbers of the rules the result comes from. */
  rules: number[];
}

export function resultOf(table: Table, hits: readonly Hit[], values: Values, run: Run, place: Place): Result {
  if (hits.length === 0) return { value: withoutHit(table, values, run), rules: [] };
  const chosen = hitPolicies[table.hitPolicy]?.(hits, rankBy(table, values, run));
  if (!chosen) return { value: null, rules: [] };
  if (chosen.violation !== undefined) {
    run.problems.push(`${place.words} has the hit policy ${table.hitPolicy}: ${chosen.violation}`);
    return { value: null, rules: hits.map(({ rule }) => rule) };
  }
  const outputs = chosen.hits.map((hit) => outputOf(table, hit.outputs));
  const value = chosen.isList ? aggregated(table, outputs) : (outputs[0] ?? null);
  return { value, rules: chosen.hits.map(({ rule }) => rule) };
}

function aggregated(table: Table, outputs: readonly unknown[]): unknown {
  if (table.aggregation === undefined) return outputs;
  return aggregators[table.aggregation]?.(outputs) ?? null;
}

function withoutHit(table: Table, values: Values, run: Run): unknown {
  if (table.outputs.some(({ byDefault }) => byDefault)) {
    const defaults = table.outputs.map(({ byDefault }) => byDefault?.(values, run) ?? null);
    return outputOf(table, defaults);
  }
  if (table.hitPolicy !== 'COLLECT') return null;
  if (table.aggregation === undefined) return [];
  return table.aggregation === 'COUNT' ? 0 : null;
}

function outputOf({ outputs }: Table, values: readonly unknown[]): unknown {
  if (outputs.length === 1) return values[0] ?? null;
  return Object.fromEntries(outputs.map(({ name }, index) => [name ?? '', values[index] ?? null]));
}

function rankBy({ outputs }: Table, values: Values, run: Run): RankOf {
  const orders = outputs.map(({ ordered }) => ordered(values, run));
  return ({ outputs: given }) =>
    given.map((output, column) => {
      const order = orders[column];
      const place = Array.isArray(order) ? order.findIndex((value) => isEqual(value, output)) : -1;
      return place === -1 ? Number.MAX_SAFE_INTEGER : place;
    });
}
