import fc from '../support/properties.ts';
import { choicesIn } from '../../src/engine/choices-in.ts';
import type { EngineCase } from './engine-case.ts';

// Random schedules: at each turn one of the things that can happen happens.

/** Random choices: which of the possible things happens next, and what variable it sets. */
export const schedule = fc.array(fc.record({ which: fc.nat(), n: fc.integer({ min: 0, max: 8 }) }), {
  minLength: 1,
  maxLength: 25,
});

export interface Turn {
  which: number;
  n: number;
}

/** Lets one of the things happen that can; false when nothing can. */
export function takeTurn(process: EngineCase, { which, n }: Turn): boolean {
  const possible = [
    ...[...process.tasks.values()].map(
      ({ elementId }) =>
        () =>
          process.complete(elementId, { n }),
    ),
    ...[...process.jobs.values()].flatMap(({ elementId, kind }) => [
      () => process.finishJob(elementId, { n }),
      () => process.failJob(elementId),
      ...(kind === 'continuation' ? [] : [() => process.throwError(elementId, 'X')]),
    ]),
    ...[...process.timers.values()].flatMap(({ elementId, dueAt }) =>
      dueAt ? [() => process.fire(elementId)] : [],
    ),
    ...[...process.subscriptions.values()].flatMap(({ elementId, kind }) =>
      kind === 'message' ? [() => process.message(elementId, { n })] : [],
    ),
    ...[...process.subscriptions.values()].flatMap(({ kind, name }) =>
      kind === 'signal' ? [() => process.signal(name, { n })] : [],
    ),
    ...choicesOf(process).flatMap(({ scopeKey, elementIds }) =>
      elementIds.map((id) => () => process.give({ type: 'ad-hoc-activated', scopeKey, elementIds: [id] })),
    ),
    ...[...process.incidents.values()].map(
      ({ elementId }) =>
        () =>
          process.retry(elementId),
    ),
  ];
  const happening = possible[which % Math.max(possible.length, 1)];
  if (!happening || process.last.ended) return false;
  happening();
  return true;
}

const choicesOf = ({ model, snapshot }: EngineCase) => (snapshot ? choicesIn(model, snapshot) : []);
