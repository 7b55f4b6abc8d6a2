import type { Measured, Report, Settings, Survey } from './benchmark.ts';
import { isKept, told } from './bounds.ts';
import { contest } from './contest.ts';
import { machine } from './machine.ts';
import { inTable } from './in-table.ts';

/** What a benchmark came to, as it stands in its BENCH line and in its file. */
export interface Outcome extends Report {
  readonly name: string;
  readonly about: string | undefined;
  readonly at: string;
  readonly machine: string;
  readonly settings: Settings;
  readonly kept: boolean;
}

/** Measures one, closes it, and prints what it came to. */
export async function runBenchmark(benchmark: Measured, settings: Settings): Promise<Outcome> {
  const { name, about } = benchmark;
  console.log(`\n${name}${about ? `: ${about}` : ''}`);
  const at = new Date().toISOString();
  const measured = await measure(benchmark, settings);
  for (const table of measured.tables) console.log(inTable(table));
  for (const bound of measured.bounds ?? []) console.log(`  ${told(bound)}`);
  const kept = (measured.bounds ?? []).every(isKept);
  const outcome = { name, about, at, machine: machine(), settings, ...measured, kept };
  console.log(`BENCH ${inOneLine(outcome)}`);
  return outcome;
}

/** Without what the figures are drawn as; five figures of each number are as many as were measured. */
export function inOneLine({ plots: _, ...outcome }: Outcome): string {
  return JSON.stringify(outcome, (_key, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(5)) : value,
  );
}

async function measure(benchmark: Measured, settings: Settings): Promise<Report> {
  try {
    return isSurvey(benchmark) ? await benchmark.measure() : await contest(benchmark, settings);
  } finally {
    await benchmark.close();
  }
}

const isSurvey = (benchmark: Measured): benchmark is Survey => 'measure' in benchmark;
