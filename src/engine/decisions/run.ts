import type { FeelFunction } from 'feelin';

// One making of a decision. Values are FEEL values as feelin has them: null, boolean, number, string, list,
// context, dates, durations, ranges and functions. A name that is visible and has no value is null.

export type Values = Record<string, unknown>;

export interface Run {
  readonly now: Date;
  /** What was given from outside, by name. */
  readonly given: Values;
  /** What is known by now, by the key of the element. */
  readonly known: Map<string, unknown>;
  readonly functions: Map<string, FeelFunction>;
  /** What the standard makes null and a person must hear of. */
  readonly problems: string[];
  readonly made: Made[];
  /** What the table that was evaluated last has matched. */
  table?: TableHits;
}

export interface TableHits {
  inputs: { name: string; value: unknown }[];
  /** Numbers of the rules that count, as they are drawn: the first is 1. */
  rules: number[];
}

export interface Made {
  decisionId: string;
  name: string;
  inputs: { name: string; value: unknown }[];
  rules: number[];
  output: unknown;
}

export type Evaluator = (values: Values, run: Run) => unknown;

/** Values without a prototype, so that `constructor` is a name like any other, and unknown. */
export const newValues = (...parts: Values[]): Values =>
  Object.assign(Object.create(null) as Values, ...parts) as Values;
