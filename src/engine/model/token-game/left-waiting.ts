import { isFalse, isTrue } from '../xml/moddle-element.ts';
import type { Source, SourceNode } from '../source/source.ts';
import { neverCompletingIn } from './never-completing.ts';
import { isJoin, type Move, type Net } from './net.ts';
import { netsOf } from './net-of.ts';
import { eventKindOf } from '../source/events/events.ts';
import { playsOf, type State } from './plays.ts';

/** A join at which tokens are left for ever once a single thing has been decided, or whatever is. */
export interface LeftWaiting {
  readonly node: SourceNode;
  readonly because?: string;
  readonly without: readonly string[];
}

/** Not those that never complete at all. */
export function leftWaitingIn(source: Source): LeftWaiting[] {
  const never = new Set(neverCompletingIn(source).map(({ node }) => node));
  return netsOf(source)
    .filter(({ scopeId, net }) => !isEndedFromOutside(source, scopeId) && !net.moves.some(isCounting))
    .flatMap(({ net }) => inNet(net))
    .filter(({ node }) => !never.has(node));
}

const isCounting = ({ node }: Net['moves'][number]): boolean =>
  (node.element.get('startQuantity') ?? 1) !== 1;

function inNet(net: Net): LeftWaiting[] {
  const states = playsOf(net);
  if (!states) return [];
  return net.moves.filter(isJoin).flatMap((join) => {
    const lost = firstLost(states, join);
    if (!lost) return [];
    const { state, end } = lost;
    const without = join.node.incoming.filter((_, index) => !end.marking[join.takes[index] ?? -1]);
    return [{ node: join.node, without, ...(state.because !== undefined && { because: state.because }) }];
  });
}

/** The first state, one decision away, from which every play ends with a token left at the join, and such an end. */
function firstLost(states: readonly State[], { takes }: Move): { state: State; end: State } | undefined {
  const isLeft = ({ next, marking }: State) => next.length === 0 && takes.some((place) => marking[place]);
  const ends = states.filter(isLeft);
  if (ends.length === 0) return undefined;
  const isSafe = (state: State) => state.goesElsewhere || (state.next.length === 0 && !isLeft(state));
  const saved = leadingTo(states, states.filter(isSafe));
  const lost = leadingTo(states, ends);
  const state = states.find((each) => each.choices < 2 && lost.has(each) && !saved.has(each));
  const end = state && ends.find((each) => leadingTo(states, [each]).has(state));
  return state && end && { state, end };
}

function leadingTo(states: readonly State[], goals: readonly State[]): ReadonlySet<State> {
  const before = new Map<State | undefined, State[]>(states.map((state) => [state, []]));
  for (const state of states) for (const number of state.next) before.get(states[number])?.push(state);
  const found = new Set(goals);
  for (const state of found) before.get(state)?.forEach((each) => found.add(each));
  return found;
}

// What can still happen to a scope in which nothing moves: an event that interrupts it, or one around it. Whoever
// drew that may mean it to end the waiting.

const outsideEvents = ['timer', 'message', 'signal', 'conditional', 'multiple'];

function isEndedFromOutside(source: Source, scopeId: string): boolean {
  for (let id: string | undefined = scopeId; id !== undefined; id = source.scopes.get(id)?.parentId) {
    const guards = source.boundaryEventsOn.get(id) ?? [];
    const starts = (source.nodesIn.get(id) ?? [])
      .filter(({ element }) => isTrue(element, 'triggeredByEvent'))
      .flatMap((node) => source.nodesIn.get(node.id) ?? [])
      .filter(({ kind }) => kind === 'startEvent');
    if ([...guards, ...starts].some(interruptsFromOutside)) return true;
  }
  return false;
}

const interruptsFromOutside = ({ element }: SourceNode): boolean =>
  outsideEvents.includes(eventKindOf(element)) &&
  !isFalse(element, 'cancelActivity') &&
  !isFalse(element, 'isInterrupting');
