import type { Benchmark, Report, Result, Settings, Table } from './benchmark.ts';
import { barsOf } from './plot.ts';
import { latencyOf, summaryOf } from './summary.ts';

// Contenders take turns within a round; the first round of each warms it and is not counted.

interface Turns {
  readonly rates: number[];
  readonly latenciesMs: number[];
}

export interface Contest extends Report {
  readonly unit: string;
  readonly rounds: number;
  readonly results: readonly Result[];
}

export async function contest(benchmark: Benchmark, settings: Settings): Promise<Contest> {
  const rounds = settings.rounds ?? (settings.quick ? 3 : benchmark.rounds);
  const results = resultsOf(benchmark, await turnsOf(benchmark, rounds));
  return {
    unit: benchmark.unit,
    rounds,
    results,
    tables: [tableOf(benchmark.unit, rounds, results)],
    bounds: benchmark.verdict?.(results) ?? [],
    plots: benchmark.plots?.(results) ?? [barsOf(`${benchmark.unit} per second`, results)],
  };
}

async function turnsOf({ contenders }: Benchmark, rounds: number): Promise<Turns[]> {
  const turns = contenders.map((): Turns => ({ rates: [], latenciesMs: [] }));
  for (const { round } of contenders) await round();
  for (let turn = 0; turn < rounds; turn++)
    for (const [index, contender] of contenders.entries()) {
      const done = await contender.round();
      turns[index]?.rates.push(typeof done === 'number' ? done : done.rate);
      if (typeof done !== 'number') turns[index]?.latenciesMs.push(...done.latenciesMs);
    }
  return turns;
}

function resultsOf({ contenders }: Benchmark, turns: readonly Turns[]): Result[] {
  const reference = summaryOf(turns[0]?.rates ?? []).median;
  return contenders.map(({ name }, index) => {
    const { rates, latenciesMs } = turns[index] ?? { rates: [], latenciesMs: [] };
    const summary = summaryOf(rates);
    const latency = latencyOf(latenciesMs);
    const ratio = summary.median / reference;
    return { contender: name, ...summary, ratio, ...(latency && { latency }) };
  });
}

function tableOf(unit: string, rounds: number, results: readonly Result[]): Table {
  const isTimed = results.some(({ latency }) => latency);
  const timed = ['p50', 'p95', 'p99'].map((name) => ({ name, unit: 'ms' }));
  return {
    title: `${unit} per second, ${rounds} rounds`,
    columns: [{ name: 'rate', unit: '1/s' }, { name: 'ratio', unit: '' }, ...(isTimed ? timed : [])],
    rows: results.map(({ contender, ratio, latency, ...summary }) => ({
      name: contender,
      figures: [summary, ratio, ...(isTimed ? [latency?.p50, latency?.p95, latency?.p99] : [])],
    })),
  };
}
