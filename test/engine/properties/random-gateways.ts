import fc from '../../support/properties.ts';
import type { Model } from '../../../src/engine/model/model.ts';
import type { Json, Variables } from '../../../src/engine/variables.ts';
import { aModel } from '../../support/model-builder.ts';

// Drawings without any structure: gateways and tasks joined at random, forwards and backwards. Which way a gateway
// takes changes with the variable `turn`.

type Kind = 'inclusive' | 'exclusive' | 'parallel' | 'task';

export interface RandomDrawing {
  kinds: Kind[];
  /** Of each element, where its flows lead: so far on, or back to the element of that number. */
  ways: number[][];
}

const aKind = fc.constantFrom<Kind>(
  'inclusive',
  'inclusive',
  'parallel',
  'exclusive',
  'task',
  'task',
  'task',
);
const aWay = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
  fc.integer({ min: -9, max: -1 }),
);

export const aRandomDrawing: fc.Arbitrary<RandomDrawing> = fc.integer({ min: 5, max: 12 }).chain((size) =>
  fc.record({
    kinds: fc.array(aKind, { minLength: size, maxLength: size }),
    ways: fc.array(fc.array(aWay, { minLength: 1, maxLength: 3 }), { minLength: size, maxLength: size }),
  }),
);

export function modelOf({ kinds, ways }: RandomDrawing): Model {
  return aModel((p) => {
    p.start();
    p.end();
    p.path('start', 'n0');
    kinds.forEach((kind, at) => {
      const id = `n${at}`;
      const targets = [
        ...new Set(
          targetsOf(at, kind === 'task' ? (ways[at] ?? []).slice(0, 1) : (ways[at] ?? []), kinds.length),
        ),
      ];
      const defaultFlow = `${id}-${targets.at(-1) ?? ''}`;
      if (kind === 'task') p.userTask(id);
      else if (kind === 'parallel') p.parallel(id);
      else p[kind](id, { defaultFlow });
      const asks = kind === 'inclusive' || kind === 'exclusive';
      targets.forEach((to, nth) => p.flow(id, to, asks ? takenAt(at + nth) : undefined));
    });
  });
}

const targetsOf = (at: number, ways: readonly number[], size: number): string[] =>
  ways.map((way) => {
    const to = way > 0 ? at + way : -way % size;
    return to >= size ? 'end' : `n${to}`;
  });

const takenAt =
  (salt: number) =>
  ({ turn }: Variables): Json =>
    (Number(turn ?? 0) + salt) % 3 === 0;
