import fc from '../../support/properties.ts';
import { advance } from '../../../src/engine/advance.ts';
import { EngineCase } from '../engine-case.ts';
import { finishOne } from '../finish-one.ts';
import { randomProcess } from '../random-process.ts';
import { schedule, takeTurn } from '../random-turns.ts';

// EngineCase itself checks after every stimulus that the snapshot survives JSON, that the one before was not
// touched, that what outcomes opened and closed is exactly what the snapshot holds, and that every token, scope
// and armed event is where the model has a place for it.

/** Where every change is proved, many; at the desk as many as do not keep one waiting. */
const numRuns = process.env.CI ? 10_000 : 300;
const timeoutMs = 300_000;

describe('any process under any schedule', () => {
  it(
    'keeps one story, and has the same when it is saved and loaded between any two stimuli',
    () => {
      const property = fc.property(randomProcess, schedule, (model, turns) => {
        const resident = new EngineCase(model, { isResident: true }).start({ n: 1 });
        const stored = new EngineCase(model).start({ n: 1 });
        for (const turn of turns) {
          if (!takeTurn(resident, turn)) break;
          takeTurn(stored, turn);
          expect(stored.last).toEqual(resident.last);
        }
      });
      fc.assert(property, { numRuns });
    },
    timeoutMs,
  );

  it(
    'comes to its end, after any schedule, when everything that waits is done',
    () => {
      const property = fc.property(randomProcess, schedule, (model, turns) => {
        const process = new EngineCase(model).start({ n: 1 });
        for (const turn of turns) if (!takeTurn(process, turn)) break;
        if (!process.last.ended) process.give({ type: 'variables-changed', variables: { n: 1 } });
        for (let count = 0; count < 400 && !process.last.ended; count++) finishOne(process);
        expect(process.last.ended?.how).toBe('completed');
      });
      fc.assert(property, { numRuns });
    },
    timeoutMs,
  );

  it('refuses keys it never handed out, and changes nothing by it', () => {
    fc.assert(
      fc.property(randomProcess, fc.nat(), (model, number) => {
        const process = new EngineCase(model).start();
        const key = String(1_000_000 + number);
        const environment = { now: process.now, calendar: () => undefined };
        const stimuli = [
          { type: 'task-completed', taskKey: key, variables: {} },
          { type: 'timer-due', timerKey: key },
          { type: 'message-arrived', subscriptionKey: key, variables: {} },
          { type: 'job-completed', jobKey: key, variables: {} },
          { type: 'job-failed', jobKey: key, message: '' },
          { type: 'job-threw-error', jobKey: key, errorCode: 'X' },
          { type: 'incident-retried', incidentKey: key },
        ] as const;
        for (const stimulus of stimuli) {
          expect(advance(model, process.snapshot, stimulus, environment).refusal).toEqual(expect.any(String));
        }
      }),
      { numRuns: 30 },
    );
  });
});
