import type { Source, SourceNode } from '../source/source.ts';
import { coverableJoins, type Covered } from './coverable-joins.ts';
import { isJoin, type Move, type Net } from './net.ts';
import { netsOf } from './net-of.ts';

/** A parallel join that a token can reach and that no play completes. */
export interface NeverCompleting {
  readonly node: SourceNode;
  /** Flows by which no token ever comes; none where each may bring one, but never all of them together. */
  readonly without: readonly string[];
}

const MOST_COMPARED = 10;

const known = new WeakMap<Source, readonly NeverCompleting[]>();

/** Worked out once a process. */
export function neverCompletingIn(source: Source): readonly NeverCompleting[] {
  const found = known.get(source) ?? netsOf(source).flatMap(({ net }) => inNet(net));
  known.set(source, found);
  return found;
}

function inNet(net: Net): NeverCompleting[] {
  const covered = coverableJoins(net);
  if (!covered) return [];
  const dead = net.moves.filter((move) => isJoin(move) && isDead(move, covered));
  const causes =
    dead.length === 1 || dead.length > MOST_COMPARED ? dead : dead.filter((move) => isCause(net, move, dead));
  return (causes.length > 0 ? causes : dead).map((move) => describe(move, covered));
}

const isDead = (move: Move, { completed, marked }: Covered): boolean =>
  !completed.has(move) && move.takes.some((place) => marked.has(place));

/** A join that waits only for what another dead one would let through is not told of. */
function isCause(net: Net, move: Move, dead: readonly Move[]): boolean {
  const moves = net.moves.map((other): Move =>
    other !== move && dead.includes(other) ? { ...other, needs: 'some' } : other,
  );
  const covered = coverableJoins({ ...net, moves });
  return covered !== undefined && isDead(move, covered);
}

function describe({ node, takes }: Move, { marked }: Covered): NeverCompleting {
  return { node, without: node.incoming.filter((_, index) => !marked.has(takes[index] ?? -1)) };
}
