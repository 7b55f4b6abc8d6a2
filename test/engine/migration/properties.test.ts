import fc from '../../support/properties.ts';
import { suggestMapping } from '../../../src/engine/migration/suggest-mapping.ts';
import type { Model } from '../../../src/engine/model/model.ts';
import { EngineCase } from '../engine-case.ts';
import { drawProcess, randomProcess, randomTree } from '../random-process.ts';
import { takeTurn, type Turn } from '../random-turns.ts';
import { finishOne } from '../finish-one.ts';
import { edited, mappingBetween, named } from './random-versions.ts';

// EngineCase checks after each stimulus, and after the migration, that what is told is what the snapshot holds and
// that everything in it is where the model has a place for it.

const numRuns = process.env.CI ? 2_000 : 300;
const timeoutMs = 300_000;

/** Few, so that most are still running. */
const schedule = fc.array(fc.record({ which: fc.nat(), n: fc.integer({ min: 0, max: 8 }) }), {
  maxLength: 6,
});
const changes = fc.array(fc.record({ where: fc.nat(), what: fc.nat() }), { minLength: 1, maxLength: 3 });

function running(model: Model, turns: readonly Turn[]): EngineCase {
  const process = new EngineCase(model).start({ n: 1 });
  for (const turn of turns) if (!takeTurn(process, turn)) break;
  return process;
}

function toItsEnd(process: EngineCase): void {
  if (!process.last.ended) process.give({ type: 'variables-changed', variables: { n: 1 } });
  for (let count = 0; count < 400 && !process.last.ended; count++) finishOne(process);
  expect(process.last.ended?.how).toBe('completed');
}

describe('an instance of any process in any state', () => {
  it(
    'goes on by the same version as if nothing had happened',
    () => {
      const property = fc.property(randomProcess, schedule, (model, turns) => {
        const process = running(model, turns);
        if (process.last.ended) return;
        const before = process.snapshot;
        const isUnsettled = Object.values(before?.scopes ?? {}).some(
          (s) => s.undo ?? s.cancelled ?? s.resets,
        );
        const reasons = process.migrate(model, suggestMapping(model, model));
        if (isUnsettled) return;
        expect(reasons).toEqual([]);
        expect(process.snapshot).toEqual(before);
      });
      fc.assert(property, { numRuns });
    },
    timeoutMs,
  );

  it(
    'is refused by another version with a reason, or led by it to one of its ends',
    () => {
      let [moved, refused] = [0, 0];
      const property = fc.property(randomTree, schedule, changes, (tree, turns, changes) => {
        const first = named(tree);
        const { root, renamed } = edited(first, changes);
        const [from, to] = [drawProcess(first), drawProcess(root)];
        const process = running(from, turns);
        if (process.last.ended) return;
        const before = process.snapshot;
        const reasons = process.migrate(to, mappingBetween(from, to, renamed));
        if (reasons.length > 0) {
          refused += 1;
          expect(process.snapshot).toBe(before);
        } else moved += 1;
        toItsEnd(process);
      });
      fc.assert(property, { numRuns });
      expect(moved).toBeGreaterThan(refused);
    },
    timeoutMs,
  );
});
