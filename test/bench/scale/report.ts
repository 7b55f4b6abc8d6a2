import {
  latencyOf,
  summaryOf,
  type Bound,
  type Figure,
  type Plot,
  type Report,
  type Summary,
  type Table,
} from '../harness.ts';
import type { Size } from '../volume/make-volume.ts';
import { inWords } from './volumes.ts';

// What was measured on each volume, beside each other, and what of it may not grow.

export interface Volume {
  readonly size: Size;
  /** Of each round what was asked, and how long it took each time (milliseconds; MiB for `memory`). */
  readonly rounds: Readonly<Record<string, readonly number[]>>[];
}

const mostGrowth = 1.5;
/** More than this would be no noise: finished instances are to change nothing. */
const mostByFinished = 1.25;

/** Once a round, and therefore no p95. */
const isSingle = (what: string): boolean => what === 'start' || what === 'memory';

const isTimed = (what: string): boolean => !isSingle(what);

const unitOf = (what: string): string => (what === 'memory' ? 'MiB' : 'ms');

export function reportOf(volumes: readonly Volume[], rounds: number): Report {
  const asked = Object.keys(volumes[0]?.rounds[0] ?? {});
  return {
    tables: [
      tableOf(volumes, `p95 of ${rounds} rounds together`, asked.filter(isTimed), figureOf),
      tableOf(
        volumes,
        `p50 of ${rounds} rounds together`,
        asked.filter(isTimed),
        (volume, what) => latencyOf(allOf(volume, what))?.p50,
      ),
      tableOf(volumes, `once in each of ${rounds} rounds`, asked.filter(isSingle), spreadOf),
    ],
    bounds: asked.flatMap((what) => boundsOf(what, volumes)),
    plots: plotsOf(asked, volumes),
  };
}

const tableOf = (
  volumes: readonly Volume[],
  title: string,
  asked: readonly string[],
  figure: (volume: Volume, what: string) => Figure | undefined,
): Table => ({
  title,
  columns: volumes.map(({ size }) => ({ name: inWords(size), unit: '' })),
  rows: asked.map((what) => ({
    name: `${what}, ${unitOf(what)}`,
    figures: volumes.map((volume) => figure(volume, what)),
  })),
});

const allOf = ({ rounds }: Volume, what: string): number[] => rounds.flatMap((round) => round[what] ?? []);

const spreadOf = (volume: Volume, what: string): Summary => summaryOf(allOf(volume, what));

const figureOf = (volume: Volume, what: string): number =>
  isSingle(what) ? spreadOf(volume, what).median : (latencyOf(allOf(volume, what))?.p95 ?? NaN);

function boundsOf(what: string, volumes: readonly Volume[]): Bound[] {
  const [first, [without, all]] = [volumes[0], volumes.slice(-2)];
  if (!first || !without || !all) return [];
  return [
    {
      what: `${what}: ${inWords(without.size)} beside ${inWords(first.size)}`,
      measured: figureOf(without, what) / figureOf(first, what),
      atMost: mostGrowth,
    },
    {
      what: `${what}: with ${all.size.finished.toLocaleString('en')} finished instances beside it`,
      measured: figureOf(all, what) / figureOf(without, what),
      atMost: mostByFinished,
    },
  ];
}

function plotsOf(asked: readonly string[], volumes: readonly Volume[]): Plot[] {
  const growing = volumes.filter(({ size }) => size.finished === 0);
  const line = (what: string) => ({
    name: what,
    points: growing.map((volume) => [volume.size.running, figureOf(volume, what)] as const),
  });
  const bars = (what: string, title: string): Plot => ({
    kind: 'bars',
    file: what,
    title: `${title}, by what is in the database`,
    value: { name: 'median, lowest to highest', unit: unitOf(what) },
    bars: volumes.map((volume) => {
      const { median, lowest, highest } = spreadOf(volume, what);
      return { name: inWords(volume.size), value: median, lowest, highest };
    }),
  });
  return [
    {
      kind: 'lines',
      title: 'What a page takes (p95), by running instances',
      x: { name: 'running instances', log: true },
      y: { name: 'p95', unit: 'ms' },
      lines: asked.filter(isTimed).map(line),
    },
    bars('start', 'Start to the first page'),
    bars('memory', 'Resident memory after use'),
  ];
}
