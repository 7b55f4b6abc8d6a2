import fc from 'fast-check';
import { advance } from '../../../src/engine/advance.ts';
import { clone, EngineCase } from '../engine-case.ts';
import { randomProcess, schedule, takeTurn } from '../random-process.ts';

// EngineCase itself checks after every stimulus that the snapshot survives JSON, that the one before was not
// touched, and that what outcomes opened and closed is exactly what the snapshot holds.

describe('any process under any schedule', () => {
  it('keeps one story, repeats itself exactly, and forgets nothing between two stimuli', () => {
    fc.assert(
      fc.property(randomProcess, schedule, (model, turns) => {
        const first = new EngineCase(model).start({ n: 1 });
        const second = new EngineCase(model).start({ n: 1 });
        for (const turn of turns) {
          if (!takeTurn(first, turn)) break;
          // a second run from what was stored, after the first has gone on
          second.snapshot = clone(second.snapshot);
          takeTurn(second, turn);
          expect(second.last).toEqual(first.last);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('comes to its end when everything that waits is done', () => {
    fc.assert(
      fc.property(randomProcess, (model) => {
        const process = new EngineCase(model).start({ n: 1 });
        for (let turns = 0; turns < 400 && !process.last.ended; turns++) finishOne(process);
        expect(process.last.ended?.how).toBe('completed');
      }),
      { numRuns: 150 },
    );
  });

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

/** Tasks and jobs first, in the order they were opened, so that reminders do not keep the process for ever. */
function finishOne(process: EngineCase): void {
  const [task] = process.tasks.values();
  const [job] = process.jobs.values();
  const [incident] = process.incidents.values();
  const waiting = [...process.subscriptions.values()].find(({ elementId }) =>
    elementId.startsWith('receive'),
  );
  const [timer] = [...process.timers.values()].filter(({ dueAt }) => dueAt);
  // n = 1 leaves every loop
  if (task) process.complete(task.elementId, { n: 1 });
  else if (job) process.finishJob(job.elementId, { n: 1 });
  else if (incident) process.retry(incident.elementId);
  else if (waiting) process.message(waiting.elementId, { n: 1 });
  else if (timer) process.fire(timer.elementId);
}
