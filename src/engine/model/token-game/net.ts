import type { SourceNode } from '../source/source.ts';

// The control flow of one scope as a game of tokens: places hold tokens, moves take some and give others. Every
// place is taken from by the moves of one element only, so what two elements do never stands in each other's way,
// and the order in which they do it changes nothing.

export interface Net {
  /** How many places there are; a place is a number below it. */
  readonly size: number;
  readonly moves: readonly Move[];
  /** The ways in which the scope can begin. */
  readonly begins: readonly Begin[];
}

export interface Begin {
  readonly places: readonly number[];
  /** Where there are several: "it begins at Start_1". */
  readonly because?: string;
}

export interface Move {
  readonly node: SourceNode;
  /** A parallel join takes one from all its places, an inclusive one from some, anything else has one place. */
  readonly takes: readonly number[];
  readonly needs: 'all' | 'some';
  /** One of them happens. Conditions are not asked, so each of them may. */
  readonly ways: readonly Way[];
}

export interface Way {
  readonly gives: readonly number[];
  /**
   * What must have been decided to go this way: nothing, one thing that the drawing offers, such as a way of an
   * exclusive gateway or an event that happens, or something of which it is not sure that it can be (2).
   */
  readonly choices: 0 | 1 | 2;
  /** The decision in words: "Gw_1 goes by Flow_2". */
  readonly because?: string;
  /** Takes away every token of the scope. */
  readonly ends?: boolean;
}

/** Tokens by place. */
export type Marking = Uint8Array;

export const isJoin = (move: Move): boolean => move.needs === 'all' && move.takes.length > 1;

export const canMove = (marking: Marking, { takes, needs }: Move): boolean =>
  needs === 'all' ? takes.every((place) => marking[place]) : takes.some((place) => marking[place]);

export const keyOf = (marking: Marking): string => String.fromCharCode(...marking);

export const isParallelJoin = ({ kind, incoming }: SourceNode): boolean =>
  kind === 'parallelGateway' && incoming.length > 1;
