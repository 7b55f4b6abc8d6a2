import { availableParallelism, cpus, loadavg } from 'node:os';

// One harness for every benchmark. Contenders take turns within a round, so that whatever else the machine
// does meets them all; what counts are ratios of medians, not numbers.

/** Does one round and says how many operations a second it did. */
export interface Contender {
  name: string;
  round(): Promise<number>;
}

export interface Benchmark {
  name: string;
  /** What one operation is. */
  unit: string;
  rounds: number;
  /** The first is what the others are compared with. */
  contenders: readonly Contender[];
  close(): Promise<void>;
  /** More to measure and to print; false where a promise is not kept, and the program then ends with 1. */
  verdict?(): boolean;
}

export async function runBenchmark(benchmark: Benchmark): Promise<void> {
  const { name, unit, rounds, contenders } = benchmark;
  const rates = new Map(contenders.map((contender) => [contender.name, [] as number[]]));
  for (const contender of contenders) await contender.round(); // warm
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) rates.get(contender.name)?.push(await contender.round());
  }
  await benchmark.close();
  const results = [...rates].map(([contender, all]) => ({ contender, ...summaryOf(all) }));
  const reference = results[0]?.median ?? NaN;
  console.log(`\n${name}: ${unit} per second, ${rounds} rounds, median (lowest–highest)`);
  for (const { contender, median, lowest, highest } of results) {
    const figures = `${median.toFixed(0).padStart(7)} (${lowest.toFixed(0)}–${highest.toFixed(0)})`;
    console.log(`  ${contender.padEnd(34)} ${figures.padEnd(26)} × ${(median / reference).toFixed(2)}`);
  }
  console.log(`BENCH ${JSON.stringify({ name, unit, rounds, results, machine: machine() })}`);
  if (benchmark.verdict?.() === false) process.exitCode = 1;
}

function summaryOf(values: readonly number[]) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? NaN;
  return { median: at(0.5), lowest: at(0), highest: at(1) };
}

export const machine = (): string =>
  `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`;
