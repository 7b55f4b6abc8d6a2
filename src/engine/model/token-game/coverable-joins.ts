import { canMove, isJoin, keyOf, type Marking, type Move, type Net } from './net.ts';

// Which joins can complete in any play of the game. A place counts 0, 1 or many tokens, and of many there are
// always many left: so there is an end of markings, and every real play is among those that are played here. A join
// that does not complete in them never does.

export interface Covered {
  /** Joins that completed, and places that held a token, in some play. */
  readonly completed: ReadonlySet<Move>;
  readonly marked: ReadonlySet<number>;
}

const MOST_MARKINGS = 20_000;
/** How many moves are looked at in all: some tens of milliseconds. */
const MOST_LOOKS = 1_500_000;
const MANY = 2;

/** Undefined where there is no end within bounds: then nothing is known of the joins that did not complete. */
export function coverableJoins(net: Net): Covered | undefined {
  const covering = new Covering(net);
  const seen = new Set<string>();
  const open: Marking[] = [];
  const visit = (marking: Marking): boolean => {
    const rested = covering.rest(marking);
    const key = rested && keyOf(rested);
    if (!rested || key === undefined) return false;
    if (!seen.has(key)) open.push(rested);
    seen.add(key);
    return seen.size <= MOST_MARKINGS;
  };
  for (const { places } of net.begins) if (!visit(placed(new Uint8Array(net.size), places))) return undefined;
  for (let marking = open.pop(); marking; marking = open.pop()) {
    if (covering.isDone) break;
    for (const next of covering.decisions(marking)) if (!visit(next)) return undefined;
  }
  return covering;
}

class Covering implements Covered {
  readonly completed = new Set<Move>();
  readonly marked = new Set<number>();
  private readonly steady: readonly Move[];
  private readonly deciding: readonly Move[];
  private readonly joins: number;
  private looks = 0;

  constructor(net: Net) {
    const moves = net.moves.flatMap(singly);
    this.steady = moves.filter(({ ways }) => ways.length === 1);
    this.deciding = moves.filter(({ ways }) => ways.length > 1);
    this.joins = moves.filter(isJoin).length;
  }

  get isDone(): boolean {
    return this.completed.size === this.joins;
  }

  /** Makes every move that has one way only, until none can be made; undefined where they never end. */
  rest(marking: Marking): Marking | undefined {
    for (let turn = 0; turn <= marking.length + this.steady.length; turn++) {
      this.looks += this.steady.length + this.deciding.length + marking.length;
      if (this.looks > MOST_LOOKS) return undefined;
      const before = keyOf(marking);
      marking.forEach((count, place) => count > 0 && this.marked.add(place));
      for (const move of this.steady)
        if (canMove(marking, move)) this.make(marking, move, move.ways[0]?.gives ?? []);
      if (keyOf(marking) === before) return marking;
    }
    return undefined;
  }

  *decisions(marking: Marking): Generator<Marking> {
    for (const move of this.deciding)
      for (const { gives } of canMove(marking, move) ? move.ways : []) {
        this.looks += marking.length;
        const next = Uint8Array.from(marking);
        this.make(next, move, gives);
        yield next;
      }
  }

  private make(marking: Marking, move: Move, gives: readonly number[]): void {
    if (isJoin(move)) this.completed.add(move);
    for (const place of move.takes) if (marking[place] === 1) marking[place] = 0;
    placed(marking, gives);
  }
}

/** A gateway that joins some of its flows may be played as one that joins none: more tokens come out, never fewer. */
const singly = (move: Move): Move[] =>
  move.needs === 'all' ? [move] : move.takes.map((place) => ({ ...move, takes: [place], needs: 'all' }));

function placed(marking: Marking, places: readonly number[]): Marking {
  for (const place of places) marking[place] = Math.min(MANY, (marking[place] ?? 0) + 1);
  return marking;
}
