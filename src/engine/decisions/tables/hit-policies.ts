import { isLess } from '../../expressions/feel/values/compare.ts';
import { isEqual } from '../../expressions/feel/values/equal.ts';

// From the rules that match to one result (DMN 1.5, 8.2.8). A policy that the matches violate says so, and
// the result is null then.

/** A rule that matches: its number, and its output column by column. */
export interface Hit {
  readonly rule: number;
  readonly outputs: readonly unknown[];
}

export interface Chosen {
  /** One hit or several, in the order of the result. */
  readonly hits: readonly Hit[];
  readonly isList: boolean;
  readonly violation?: string;
}

/** Where each column's value stands in its list of output values; the earlier, the more it counts. */
export type RankOf = (hit: Hit) => readonly number[];
type Policy = (hits: readonly Hit[], rankOf: RankOf) => Chosen;

const one = (hit: Hit | undefined): Chosen => ({ hits: hit ? [hit] : [], isList: false });
const all = (hits: readonly Hit[]): Chosen => ({ hits, isList: true });
const violated = (violation: string): Chosen => ({ hits: [], isList: false, violation });
const numbers = (hits: readonly Hit[]): string => hits.map(({ rule }) => rule).join(', ');

export const hitPolicies: Readonly<Record<string, Policy>> = {
  UNIQUE: (hits) =>
    hits.length > 1 ? violated(`rules ${numbers(hits)} match, and only one may`) : one(hits[0]),
  ANY: (hits) =>
    hits.every((hit) => isSame(hit, hits[0]))
      ? one(hits[0])
      : violated(`rules ${numbers(hits)} match with different outputs`),
  FIRST: (hits) => one(hits[0]),
  PRIORITY: (hits, rankOf) => one(byPriority(hits, rankOf)[0]),
  'RULE ORDER': all,
  'OUTPUT ORDER': (hits, rankOf) => all(byPriority(hits, rankOf)),
  COLLECT: all,
};

const isSame = (hit: Hit, other: Hit | undefined): boolean =>
  other !== undefined && hit.outputs.every((output, index) => isEqual(output, other.outputs[index]));

function byPriority(hits: readonly Hit[], rankOf: RankOf): Hit[] {
  const ranked = hits.map((hit) => ({ hit, ranks: rankOf(hit) }));
  return ranked.sort((one, other) => compareRanks(one.ranks, other.ranks)).map(({ hit }) => hit);
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const column = one.findIndex((rank, index) => rank !== other[index]);
  return (one[column] ?? 0) - (other[column] ?? 0);
}

type Aggregate = (outputs: readonly unknown[]) => unknown;

/** What COLLECT may make of its list: null where the outputs cannot be added or compared. */
export const aggregators: Readonly<Record<string, Aggregate>> = {
  SUM: (outputs) =>
    outputs.length > 0 && outputs.every((output) => typeof output === 'number')
      ? outputs.reduce((sum, output) => sum + output, 0)
      : null,
  COUNT: (outputs) => outputs.length,
  MIN: (outputs) => extreme(outputs, (one, other) => isLess(one, other)),
  MAX: (outputs) => extreme(outputs, (one, other) => isLess(other, one)),
};

function extreme(outputs: readonly unknown[], isBefore: (one: unknown, other: unknown) => boolean): unknown {
  let found: unknown = null;
  for (const output of outputs) {
    if (output === null) return null;
    if (found === null || isBefore(output, found)) found = output;
  }
  return found;
}
