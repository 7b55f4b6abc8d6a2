import type { Plot } from './plot.ts';
import type { Summary } from './summary.ts';

// What a benchmark is: a contest of contenders that do the same work in turns, or a survey, a table of rows that
// are measured each in its own way.

export type { Plot } from './plot.ts';

/** What was asked for on the command line. */
export interface Settings {
  /** Rounds instead of those the benchmark would make. */
  readonly rounds?: number;
  /** How long processes are killed, instead of what the benchmark would take (cluster). */
  readonly seconds?: number;
  /** Smaller numbers, to see that it works: what comes out is no figure to publish. */
  readonly quick: boolean;
  readonly database: 'sqlite' | 'postgresql';
  /** A folder in which large databases are kept for the next run. */
  readonly volumes?: string;
}

/** Operations a second; with how long each one took, where that was measured. */
export type Round = number | { readonly rate: number; readonly latenciesMs: readonly number[] };

/** Does one round and says how many operations a second it did. */
export interface Contender {
  name: string;
  round(): Promise<Round>;
}

/** A promise: what was measured, and the bound it must keep. */
export interface Bound {
  readonly what: string;
  readonly measured: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly unit?: string;
}

/** What became of one contender: its rates, and the latencies of all its rounds together. */
export interface Result extends Summary {
  readonly contender: string;
  readonly ratio: number;
  readonly latency?: Latency;
}

/** In milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

interface Named {
  readonly name: string;
  /** What it does, in a sentence or two. */
  readonly about?: string;
  close(): Promise<void>;
}

export interface Benchmark extends Named {
  /** What one operation is. */
  readonly unit: string;
  readonly rounds: number;
  /** The first is what the others are compared with. */
  readonly contenders: readonly Contender[];
  /** Its promises. Where one is not kept, the program ends with 1. */
  verdict?(results: readonly Result[]): readonly Bound[];
  /** Drawn instead of the bars of all contenders. */
  plots?(results: readonly Result[]): readonly Plot[];
}

export interface Survey extends Named {
  measure(): Promise<Report>;
}

export interface Report {
  readonly tables: readonly Table[];
  readonly bounds?: readonly Bound[];
  readonly plots?: readonly Plot[];
}

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly name: string; readonly figures: readonly (Figure | undefined)[] }[];
}

export interface Column {
  readonly name: string;
  readonly unit: string;
}

/** One number; or what many rounds gave, which is shown as their median with the lowest and the highest. */
export type Figure = number | Summary;

export type Measured = Benchmark | Survey;
