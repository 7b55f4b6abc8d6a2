import type { Result } from './benchmark.ts';

// What a plot shows, apart from how it is drawn.

interface Axis {
  readonly name: string;
  /** Such as ms or MiB; left out for a bare number. */
  readonly unit?: string;
  readonly log?: boolean;
}

/** Bars beside names, each with the lowest and the highest round as a whisker where there were rounds. */
export interface Bars {
  readonly kind: 'bars';
  readonly title: string;
  readonly value: Axis;
  readonly bars: readonly {
    readonly name: string;
    readonly value: number;
    readonly lowest?: number;
    readonly highest?: number;
  }[];
}

/** Lines over a number. */
export interface Lines {
  readonly kind: 'lines';
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly {
    readonly name: string;
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
}

/** `file` tells several plots of one benchmark apart. */
export type Plot = (Bars | Lines) & { readonly file?: string };

export const barsOf = (title: string, results: readonly Result[]): Plot => ({
  kind: 'bars',
  title,
  value: { name: 'median of all rounds, lowest to highest', unit: '1/s' },
  bars: results.map(({ contender, median, lowest, highest }) => ({
    name: contender,
    value: median,
    lowest,
    highest,
  })),
});
