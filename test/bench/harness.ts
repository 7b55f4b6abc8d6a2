export type {
  Benchmark,
  Bound,
  Column,
  Contender,
  Figure,
  Measured,
  Plot,
  Report,
  Result,
  Round,
  Settings,
  Survey,
  Table,
} from './harness/benchmark.ts';
export { machine } from './harness/machine.ts';
export { runBenchmark } from './harness/run-benchmark.ts';
export { save } from './harness/save.ts';
export { latencyOf, summaryOf, type Summary } from './harness/summary.ts';

// One harness for every benchmark. What it prints is what it measured: the machine, medians with their spread,
// ratios, latencies where there are some, each promise with its bound, and one line `BENCH {json}`. What counts
// are ratios of medians of rounds in which the contenders take turns, so that whatever else the machine does
// meets them all.
