import { advanceOnce, startOnce, stateOf } from './cold-advance.ts';
import type { Bound } from '../harness.ts';
import type { Shape } from './shapes.ts';

// How the cost of one advance grows: the same shape at sizes that double, measured in turns. What is told is
// the exponent between the smallest and the largest: 1 is linear, 0 is flat.

export interface Growth {
  name: string;
  shape: (size: number) => Shape;
  sizes: readonly number[];
  /** The exponent that it must stay below. */
  below: number;
  /** Measured is the start, in which all tokens run through to the end, not the completion of a task. */
  throughout?: true;
}

const rounds = 15;

/** Prints what each size cost; the cost may grow no faster than its exponent says. */
export function measureGrowth({ name, shape, sizes, below, throughout }: Growth): Bound {
  const operations = sizes.map((size) => operationOf(shape(size), throughout));
  const times = operations.map((): number[] => []);
  operations.forEach(millisecondsOf);
  for (let round = 0; round < rounds; round++)
    operations.forEach((operation, index) => times[index]?.push(millisecondsOf(operation)));
  // The least disturbed round of each: others use the machine as well.
  const least = times.map((all) => Math.min(...all));
  const [first = NaN, last = NaN] = [least[0], least.at(-1)];
  const exponent = Math.log(last / first) / Math.log((sizes.at(-1) ?? NaN) / (sizes[0] ?? NaN));
  const shown = sizes.map((size, index) => `${size}: ${((least[index] ?? NaN) * 1_000).toFixed(0)} µs`);
  console.log(`  ${name.padEnd(34)} ${shown.join(', ')}`);
  return { what: `${name}, the exponent of growth`, measured: exponent, atMost: below };
}

function operationOf(shape: Shape, throughout = false): () => void {
  if (throughout) return () => startOnce(shape);
  const state = stateOf(shape);
  return () => advanceOnce(state);
}

/** Of one advance, over as many as take ten milliseconds. */
function millisecondsOf(operation: () => void): number {
  const begun = performance.now();
  let count = 0;
  do {
    operation();
    count++;
  } while (performance.now() - begun < 10);
  return (performance.now() - begun) / count;
}
