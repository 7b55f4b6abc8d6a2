import { readFile } from 'node:fs/promises';
import type { Report, Survey, Table } from '../harness.ts';
import { costOf, type Cost } from './measured-cost.ts';
import { simulate, simulated, type Wait } from './simulate.ts';

// What the measured cost of one completion comes to at rates and volumes that one machine cannot be asked for.
// It is arithmetic on docs/performance/cost.json, and a simulation of those who wait, and nothing else: measure that
// again, and this changes with it.

const rates = [10, 100, 300, 1_000];
/** Tasks that people complete on the main path of the certificate process. */
const tasksOfCase = 15;
/** What is planned for, so that a peak or a lost machine finds room. */
const load = 0.6;
const instances = 100_000_000;
const monthsKept = 24;

export const model = (): Promise<Survey> =>
  Promise.resolve({
    name: 'model',
    about: `the measured cost of one completion (docs/performance/cost.json) at higher rates; processors are planned for ${load * 100} % load`,
    measure: async () => reportOf(costOf(JSON.parse(await readFile('docs/performance/cost.json', 'utf8')))),
    close: () => Promise.resolve(),
  });

function reportOf(cost: Cost): Report {
  const table: Table = {
    title: 'PostgreSQL, all of it on one primary',
    columns: rates.map((rate) => ({ name: `${rate.toLocaleString('en')}/s`, unit: '' })),
    rows: [
      ...row('processors for Node', (rate) => (rate * cost.nodeMs) / 1000 / load),
      ...row('processors for PostgreSQL', (rate) => (rate * cost.databaseMs) / 1000 / load),
      ...row('log of PostgreSQL, MB a second', (rate) => (rate * cost.logBytes) / 1e6),
      ...row('commits forced to the disk, a second, at most', (rate) => rate * cost.commits),
      ...row('rows written, a second', (rate) => rate * cost.rows),
      ...row('cases a year, millions', (rate) => (rate * yearSeconds) / tasksOfCase / 1e6),
      ...row('cases a year, TB', (rate) => ((rate * yearSeconds) / tasksOfCase) * (cost.caseBytes / 1e12)),
    ],
  };
  const waits = rates.map((rate) => simulate({ ...cost, rate, load }));
  return { tables: [table, waitsOf(waits), volumeOf(cost)], plots: [plotOf(cost)] };
}

const yearSeconds = 365 * 24 * 3600;
const row = (name: string, of: (rate: number) => number) => [{ name, figures: rates.map(of) }];

const waitsOf = (waits: readonly Wait[]): Table => ({
  title: `${simulated.toLocaleString('en')} completions simulated on those processors, each until it is on the disk`,
  columns: rates.map((rate) => ({ name: `${rate.toLocaleString('en')}/s`, unit: '' })),
  rows: [
    { name: 'processes of Node', figures: waits.map(({ processes }) => processes) },
    { name: 'processors of PostgreSQL', figures: waits.map(({ processors }) => processors) },
    { name: 'p50, ms', figures: waits.map(({ latency }) => latency?.p50) },
    { name: 'p99, ms', figures: waits.map(({ latency }) => latency?.p99) },
    { name: 'completions to a forced write', figures: waits.map(({ toAForcedWrite }) => toAForcedWrite) },
  ],
});

const volumeOf = ({ caseBytes, taskBytes }: Cost): Table => ({
  title: `${(instances / 1e6).toLocaleString('en')} million instances that have ended`,
  columns: [
    { name: 'certificate process', unit: '' },
    { name: 'process with one task', unit: '' },
  ],
  rows: [
    { name: 'TB in all', figures: [caseBytes, taskBytes].map((bytes) => (bytes * instances) / 1e12) },
    {
      name: `GB a month, over ${monthsKept} months: one partition`,
      figures: [caseBytes, taskBytes].map((bytes) => (bytes * instances) / monthsKept / 1e9),
    },
  ],
});

const plotOf = ({ nodeMs, databaseMs }: Cost) => ({
  kind: 'lines' as const,
  title: `Processors needed at ${load * 100} % load, by completions a second`,
  x: { name: 'completions a second', log: true },
  y: { name: 'processors' },
  lines: [
    { name: 'Node, any number of machines', points: pointsOf(nodeMs) },
    { name: 'PostgreSQL, one primary', points: pointsOf(databaseMs) },
  ],
});

const pointsOf = (milliseconds: number) =>
  rates.map((rate): [number, number] => [rate, (rate * milliseconds) / 1000 / load]);
