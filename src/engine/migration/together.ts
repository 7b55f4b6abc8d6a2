import type { Model } from '../model/model.ts';
import { netOf, type Move, type Net, type Place } from './net.ts';

// Which two places of one scope can hold a token at the same moment, by the drawing alone: the concurrency relation
// of Kovalyov and Esparza, worked out to its fixed point once a scope. Conditions are not asked, so what the
// relation lacks can never be; in a drawing whose splits are closed by their own kind, what it has can be.

const known = new WeakMap<Model, Map<string, Together>>();

export function canBeTogether(model: Model, scopeId: string, one: Place, other: Place): boolean {
  const ofModel = known.get(model) ?? new Map<string, Together>();
  known.set(model, ofModel);
  const together = ofModel.get(scopeId) ?? new Together(netOf(model, scopeId));
  ofModel.set(scopeId, together);
  return together.has(one, other);
}

class Together {
  private readonly pairs = new Map<Place, Set<Place>>();
  private readonly moves = new Map<Place, Move[]>();
  private readonly reached = new Set<Place>();
  private readonly fired = new Set<Move>();
  private readonly open: [Place, Place][] = [];

  constructor({ moves, begins }: Net) {
    for (const move of moves) this.know(move);
    for (const begin of begins) this.give(begin);
    for (let pair = this.open.pop(); pair; pair = this.open.pop()) this.spread(...pair);
  }

  has(one: Place, other: Place): boolean {
    return this.pairs.get(one)?.has(other) ?? false;
  }

  private know(move: Move): void {
    for (const place of move.takes) this.moves.set(place, [...(this.moves.get(place) ?? []), move]);
  }

  /** Tokens come to all of these at once. */
  private give(places: readonly Place[]): void {
    places.forEach((one, at) => places.slice(at + 1).forEach((other) => this.add(one, other)));
    for (const place of places) {
      if (this.reached.has(place)) continue;
      this.reached.add(place);
      for (const move of this.moves.get(place) ?? []) this.fire(move);
    }
  }

  private fire(move: Move): void {
    const isReady =
      move.takes.every((place) => this.reached.has(place)) &&
      move.takes.every((one, at) => move.takes.slice(at + 1).every((other) => this.has(one, other)));
    if (!isReady || this.fired.has(move)) return;
    this.fired.add(move);
    this.give(move.gives);
    for (const beside of this.pairs.get(move.takes[0] ?? '') ?? []) this.carry(move, beside);
  }

  private add(one: Place, other: Place): void {
    if (this.has(one, other)) return;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      this.pairs.set(from, (this.pairs.get(from) ?? new Set()).add(to));
    this.open.push([one, other]);
  }

  /** What stands beside all that a move takes stands beside all that it gives. */
  private spread(one: Place, other: Place): void {
    for (const [place, beside] of [
      [one, other],
      [other, one],
    ] as const)
      for (const move of this.moves.get(place) ?? []) {
        this.fire(move);
        this.carry(move, beside);
      }
  }

  private carry(move: Move, beside: Place): void {
    if (!this.fired.has(move) || !move.takes.every((place) => this.has(place, beside))) return;
    for (const place of move.gives) this.add(place, beside);
  }
}
