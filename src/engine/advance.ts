import type { Environment } from './environment.ts';
import type { Model } from './model/model.ts';
import type { Outcome } from './outcome.ts';
import { closeRun } from './run/close-run.ts';
import { openRun } from './run/run.ts';
import { settle } from './run/settle.ts';
import { workOff } from './run/work.ts';
import type { Snapshot } from './snapshot.ts';
import type { Stimulus } from './stimulus.ts';
import { give } from './stimuli/give.ts';
import { Unfit } from './unfit.ts';

/**
 * The door of the engine: what follows when one thing happens to one process instance. A pure function of
 * its arguments, it changes none of them, reads no clock and does no I/O; the caller applies the outcome in
 * one transaction. `snapshot` is undefined for an instance that is to be started.
 * @returns a refusal, when the stimulus does not fit the instance (any more); trouble inside the process is
 *   an incident in the outcome. Throws only where snapshot and model do not belong together.
 */
export function advance(
  model: Model,
  snapshot: Snapshot | undefined,
  stimulus: Stimulus,
  environment: Environment,
): Outcome {
  const run = openRun(model, snapshot, environment);
  try {
    refuseUnfit(snapshot, stimulus);
    give(run, stimulus);
  } catch (error) {
    if (error instanceof Unfit) return { refusal: error.message };
    throw error;
  }
  workOff(run);
  settle(run);
  return closeRun(run);
}

function refuseUnfit(snapshot: Snapshot | undefined, stimulus: Stimulus): void {
  if (stimulus.type === 'started' && snapshot) throw new Unfit('the instance has started already');
  if (stimulus.type !== 'started' && !snapshot) throw new Unfit('the instance has not started');
  if (snapshot?.ended) throw new Unfit('the instance has ended');
}
