import type { Latency } from '../harness/benchmark.ts';
import { latencyOf } from '../harness/summary.ts';
import type { Cost } from './measured-cost.ts';

// Those who wait, simulated: completions that people begin independently of each other come to the processes of
// Node in turn, then to the first free processor of PostgreSQL, then to the log, where all who have come while one
// write was forced to the disk share the next. What each takes is the measured mean, spread as widely as an
// exponential: worse than what was seen.

export const simulated = 200_000;

export interface Wait {
  /** Of Node. */
  readonly processes: number;
  /** Of PostgreSQL. */
  readonly processors: number;
  readonly latency: Latency | undefined;
  readonly toAForcedWrite: number;
}

interface Terms extends Pick<Cost, 'nodeMs' | 'databaseMs' | 'forcedMs'> {
  /** Completions a second. */
  readonly rate: number;
  /** The share of its time that a processor is planned to work. */
  readonly load: number;
}

export function simulate({ nodeMs, databaseMs, forcedMs, rate, load }: Terms): Wait {
  const random = exponentials(20_261_122);
  const processorsFor = (ms: number) => Math.ceil((rate * ms) / 1000 / load);
  const [processes, processors] = [processorsFor(nodeMs), processorsFor(databaseMs)];
  let now = 0;
  const begun = Array.from({ length: simulated }, () => (now += random(1000 / rate)));
  const advanced = servedInTurn(begun, processes, () => random(nodeMs));
  const written = servedByFirstFree(advanced, processors, () => random(databaseMs));
  const { kept, writes } = forcedTogether(written, () => random(forcedMs));
  return {
    ...{ processes, processors },
    latency: latencyOf(kept.map((at, index) => at - (begun[index] ?? at))),
    toAForcedWrite: simulated / writes,
  };
}

/** Each to the next of the queues, as a balancer hands them out. */
function servedInTurn(arrivals: readonly number[], places: number, takes: () => number): number[] {
  const freeAt = new Array<number>(places).fill(0);
  return arrivals.map((at, index) => {
    const place = index % places;
    return (freeAt[place] = Math.max(at, freeAt[place] ?? 0) + takes());
  });
}

/** One queue, in the order of arrival. */
function servedByFirstFree(arrivals: readonly number[], places: number, takes: () => number): number[] {
  const freeAt = new Array<number>(places).fill(0);
  const ends: number[] = [];
  for (const index of inOrder(arrivals)) {
    const place = freeAt.indexOf(Math.min(...freeAt));
    ends[index] = freeAt[place] = Math.max(arrivals[index] ?? 0, freeAt[place] ?? 0) + takes();
  }
  return ends;
}

function forcedTogether(arrivals: readonly number[], takes: () => number) {
  const order = inOrder(arrivals);
  const kept: number[] = [];
  let [next, freeAt, writes] = [0, 0, 0];
  while (next < order.length) {
    const beginsAt = Math.max(freeAt, arrivals[order[next] ?? 0] ?? 0);
    freeAt = beginsAt + takes();
    writes++;
    for (; next < order.length && (arrivals[order[next] ?? 0] ?? 0) <= beginsAt; next++)
      kept[order[next] ?? 0] = freeAt;
  }
  return { kept, writes };
}

const inOrder = (times: readonly number[]): number[] =>
  times.map((_, index) => index).sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0));

/** The same drawings each time: a linear congruential generator (Numerical Recipes), turned into waits of a mean. */
function exponentials(seed: number): (mean: number) => number {
  let state = seed;
  return (mean) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return -mean * Math.log((state + 0.5) / 2 ** 32);
  };
}
