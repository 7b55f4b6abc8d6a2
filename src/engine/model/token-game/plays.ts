import { canMove, keyOf, type Marking, type Move, type Net, type Way } from './net.ts';

// Every play of the game, exactly: no token more or less than the engine would have. Decisions are counted from the
// last time that the scope had a single token, unless others have ended beside it: what was decided before has
// brought the case there, and says nothing of what is decided next.

export interface State {
  readonly marking: Marking;
  /** Decisions so far: 0, 1, or more than can be sure to be taken together. */
  readonly choices: number;
  readonly because?: string;
  /** Whether a token has ended while others went on. */
  readonly hasLost: boolean;
  /** The states that may follow, by their numbers; none where nothing moves any more. */
  readonly next: number[];
  /** Whether it may also go on in a way that is not played: the scope is ended, or there is no end of moves. */
  goesElsewhere: boolean;
}

type Reached = Omit<State, 'next' | 'goesElsewhere'>;

const MOST_STATES = 20_000;
/** How many moves are looked at in all: some tens of milliseconds. */
const MOST_LOOKS = 1_500_000;
const MOST_TOKENS = 9;
const MORE = 2;

/** In the order in which they are reached; undefined where there is no end of them within bounds. */
export function playsOf(net: Net): readonly State[] | undefined {
  const plays = new Plays(net);
  for (const { places, because } of net.begins) {
    const marking = given(new Uint8Array(net.size), places);
    plays.visit({ marking, choices: 0, hasLost: false, ...(because !== undefined && { because }) });
  }
  for (const state of plays.states) {
    if (plays.isTooLong) return undefined;
    for (const reached of plays.following(state)) {
      const number = plays.visit(reached);
      if (number === undefined) state.goesElsewhere = true;
      else state.next.push(number);
    }
  }
  return plays.states;
}

class Plays {
  readonly states: State[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly steady: readonly Move[];
  private readonly deciding: readonly Move[];
  private readonly gathering: readonly Move[];
  private looks = 0;

  constructor(net: Net) {
    const isSteady = ({ needs, ways }: Move) =>
      needs === 'all' && ways.length === 1 && ways[0]?.choices === 0;
    this.steady = net.moves.filter(isSteady);
    this.gathering = net.moves.filter(({ needs }) => needs === 'some');
    this.deciding = net.moves.filter((move) => move.needs === 'all' && !isSteady(move));
  }

  get isTooLong(): boolean {
    return this.states.length > MOST_STATES || this.looks > MOST_LOOKS;
  }

  visit(reached: Reached): number | undefined {
    const rested = this.rest(reached);
    if (!rested) return undefined;
    const key = `${rested.choices}${rested.hasLost} ${keyOf(rested.marking)}`;
    const number = this.numbers.get(key) ?? this.states.length;
    if (number === this.states.length) this.states.push({ ...rested, next: [], goesElsewhere: false });
    this.numbers.set(key, number);
    return number;
  }

  /** Makes every move in which nothing is decided; undefined where a token ends the scope, or there is no end. */
  private rest(reached: Reached): Reached | undefined {
    const { marking } = reached;
    let { hasLost } = reached;
    for (let turn = 0; turn <= marking.length; turn++) {
      this.looks += this.steady.length + marking.length;
      const able = this.steady.filter((move) => canMove(marking, move));
      if (able.length === 0) return { ...reached, hasLost };
      for (const move of able) {
        const [way] = move.ways;
        if (!way || way.ends) return undefined;
        given(take(marking, move), way.gives);
        hasLost ||= loses(marking, way);
      }
      if (marking.some((count) => count > MOST_TOKENS)) return undefined;
    }
    return undefined;
  }

  *following(state: State): Generator<Reached> {
    const able = this.deciding.filter((move) => canMove(state.marking, move));
    // An inclusive join goes on when nothing else can move; of several that wait, which one does is not known.
    const waiting = this.gathering.filter((move) => canMove(state.marking, move));
    const moves = able.length > 0 ? able : waiting.slice(0, 1);
    const isUnsure = able.length === 0 && waiting.length > 1;
    this.looks += this.deciding.length;
    const isAlone = !state.hasLost && tokensIn(state.marking) === 1;
    for (const move of moves)
      for (const way of move.ways) {
        this.looks += state.marking.length;
        const marking = given(take(Uint8Array.from(state.marking), move), way.gives);
        const choices = Math.min(MORE, (isAlone ? 0 : state.choices) + (isUnsure ? MORE : way.choices));
        const because = way.choices === 0 ? state.because : way.because;
        const hasLost = state.hasLost || loses(marking, way);
        yield { marking, choices, hasLost, ...(because !== undefined && { because }) };
      }
  }
}

const loses = (marking: Marking, { gives }: Way): boolean => gives.length === 0 && tokensIn(marking) > 0;

const tokensIn = (marking: Marking): number => marking.reduce((sum, count) => sum + count, 0);

function take(marking: Marking, { takes }: Move): Marking {
  for (const place of takes) if (marking[place]) marking[place]--;
  return marking;
}

function given(marking: Marking, places: readonly number[]): Marking {
  for (const place of places) marking[place] = Math.min(MOST_TOKENS + 1, (marking[place] ?? 0) + 1);
  return marking;
}
