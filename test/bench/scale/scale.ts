import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  summaryOf,
  type Bound,
  type Plot,
  type Report,
  type Settings,
  type Summary,
  type Survey,
} from '../harness.ts';
import { makeTemplates, makeVolume, type Size } from '../volume/make-volume.ts';
import { Cases } from './cases.ts';
import { dueTimers } from './due-timers.ts';
import { oneRound, type Figures } from './one-round.ts';

// What grows with the number of instances: nothing should. The same questions are asked of volumes that differ a
// hundredfold, and of the largest with a million finished instances beside it.

interface Volume {
  readonly size: Size;
  readonly folder: string;
  readonly cases: Cases;
  readonly rounds: Figures[];
}

const mostGrowth = 1.5;
/** More than this would be no noise: finished instances are to change nothing. */
const mostByFinished = 1.25;

export async function scale({ quick, rounds = quick ? 1 : 5 }: Settings): Promise<Survey> {
  const top = await mkdtemp(join(tmpdir(), 'alur-bench-scale-'));
  return {
    name: 'scale',
    about: 'the program on SQLite beside more and more instances; p95 of its pages, over HTTP',
    async measure() {
      const volumes = await volumesIn(top, quick ? quickSizes : sizes);
      for (let round = 0; round < rounds; round++)
        for (const { folder, cases, rounds: done } of volumes) {
          const variables = { DATA_DIR: folder };
          const people = await oneRound(variables, cases, {
            opened: quick ? 12 : 42,
            completed: quick ? 7 : 22,
          });
          done.push({ ...people, ...(await dueTimers(variables, quick ? 20 : 100)) });
        }
      return reportOf(volumes, rounds);
    },
    close: () => rm(top, { recursive: true, force: true }),
  };
}

const sizes: readonly Size[] = [
  { running: 1_000, finished: 0 },
  { running: 10_000, finished: 0 },
  { running: 100_000, finished: 0 },
  { running: 100_000, finished: 1_000_000 },
];
const quickSizes: readonly Size[] = [
  { running: 1_000, finished: 0 },
  { running: 3_000, finished: 0 },
  { running: 3_000, finished: 10_000 },
];

async function volumesIn(top: string, wanted: readonly Size[]): Promise<Volume[]> {
  const templates = await makeTemplates(join(top, 'originals'));
  const volumes: Volume[] = [];
  for (const size of wanted) {
    const folder = join(top, `${size.running}-${size.finished}`);
    const begun = performance.now();
    await makeVolume(templates, folder, size);
    console.log(`  ${inWords(size)}: made in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    volumes.push({ size, folder, cases: new Cases(join(folder, 'alur.sqlite')), rounds: [] });
  }
  return volumes;
}

const inWords = ({ running, finished }: Size): string =>
  `${running.toLocaleString('en')} running${finished ? ` + ${finished.toLocaleString('en')} finished` : ''}`;

const unitOf = (what: string): string => (what === 'memory' ? 'MiB' : 'ms');

function reportOf(volumes: readonly Volume[], rounds: number): Report {
  const asked = Object.keys(volumes[0]?.rounds[0] ?? {});
  const figure = (volume: Volume, what: string): Summary =>
    summaryOf(volume.rounds.map((round) => round[what] ?? NaN));
  return {
    tables: [
      {
        title: `${rounds} rounds`,
        columns: volumes.map(({ size }) => ({ name: inWords(size), unit: '' })),
        rows: asked.map((what) => ({
          name: `${what}, ${unitOf(what)}`,
          figures: volumes.map((volume) => figure(volume, what)),
        })),
      },
    ],
    bounds: asked.flatMap((what) => boundsOf(what, volumes, (volume) => figure(volume, what).median)),
    plots: plotsOf(asked, volumes, figure),
  };
}

function boundsOf(what: string, volumes: readonly Volume[], medianOf: (volume: Volume) => number): Bound[] {
  const [first, [without, all]] = [volumes[0], volumes.slice(-2)];
  if (!first || !without || !all) return [];
  return [
    {
      what: `${what}: ${inWords(without.size)} beside ${inWords(first.size)}`,
      measured: medianOf(without) / medianOf(first),
      atMost: mostGrowth,
    },
    {
      what: `${what}: with ${all.size.finished.toLocaleString('en')} finished instances beside it`,
      measured: medianOf(all) / medianOf(without),
      atMost: mostByFinished,
    },
  ];
}

function plotsOf(
  asked: readonly string[],
  volumes: readonly Volume[],
  figure: (volume: Volume, what: string) => Summary,
): Plot[] {
  const growing = volumes.filter(({ size }) => size.finished === 0);
  const pages = asked.filter((what) => what !== 'start' && what !== 'memory');
  const line = (what: string) => ({
    name: what,
    points: growing.map((volume) => [volume.size.running, figure(volume, what).median] as const),
  });
  const x = { name: 'running instances', log: true };
  const bars = (what: string, file: string, name: string): Plot => ({
    kind: 'bars',
    file,
    title: `${name}, by what is in the database`,
    value: { name: `median, lowest to highest`, unit: unitOf(what) },
    bars: volumes.map((volume) => {
      const { median, lowest, highest } = figure(volume, what);
      return { name: inWords(volume.size), value: median, lowest, highest };
    }),
  });
  return [
    {
      kind: 'lines',
      title: 'What a page takes (p95), by running instances',
      x,
      y: { name: 'p95', unit: 'ms' },
      lines: pages.map(line),
    },
    bars('start', 'start', 'Start to the first page'),
    bars('memory', 'memory', 'Resident memory after use'),
  ];
}
