import type { Latency } from './benchmark.ts';

/** Of many measurements: the middle one, the lowest and the highest, and between which the middle half lies. */
export interface Summary {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly quarter: number;
  readonly threeQuarters: number;
}

export function summaryOf(values: readonly number[]): Summary {
  const at = quantilesOf(values);
  return { median: at(0.5), lowest: at(0), highest: at(1), quarter: at(0.25), threeQuarters: at(0.75) };
}

/** Undefined where nothing was timed. */
export function latencyOf(milliseconds: readonly number[]): Latency | undefined {
  if (milliseconds.length === 0) return undefined;
  const at = quantilesOf(milliseconds);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function quantilesOf(values: readonly number[]): (share: number) => number {
  const sorted = [...values].sort((one, other) => one - other);
  return (share) => sorted[Math.round((sorted.length - 1) * share)] ?? NaN;
}
