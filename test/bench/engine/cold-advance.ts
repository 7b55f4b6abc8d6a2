import { advance } from '../../../src/engine/advance.ts';
import type { Environment } from '../../../src/engine/environment.ts';
import type { Advanced, Outcome } from '../../../src/engine/outcome.ts';
import type { Snapshot } from '../../../src/engine/snapshot.ts';
import { layanan } from '../../calendar/layanan.ts';
import type { Contender } from '../harness.ts';
import type { Shape } from './shapes.ts';

// One advance as an office meets it: the state is read from JSON, one user task is completed, and the new
// state is written as JSON. Nothing is kept between two of them but the model.

type Advance = typeof advance;

export interface State {
  shape: Shape;
  text: string;
  taskKey: string;
}

export const environment: Environment = {
  now: new Date('2026-11-23T02:00:00.000Z'),
  calendar: (id) => (id === 'layanan' ? layanan : undefined),
};

/** The shape in the state that is measured: its first task is open. */
export function stateOf(shape: Shape): State {
  let outcome = taken(advance(shape.model, undefined, shape.start, environment));
  while (shape.until === 'task' && outcome.tasksOpened.length === 0) {
    const jobKey = outcome.jobsOpened[0]?.key ?? '';
    const stimulus = { type: 'job-completed', jobKey, variables: {} } as const;
    outcome = taken(advance(shape.model, outcome.snapshot, stimulus, environment));
  }
  const task = outcome.tasksOpened[Math.floor(outcome.tasksOpened.length / 2)];
  if (!task) throw new Error(`${shape.name} offers no task`);
  return { shape, text: JSON.stringify(outcome.snapshot), taskKey: task.key };
}

function taken(outcome: Outcome): Advanced {
  if (outcome.refusal !== undefined) throw new Error(outcome.refusal);
  return outcome;
}

/** Completes the task once, from JSON to JSON. */
export function advanceOnce({ shape, text, taskKey }: State, door: Advance = advance): string {
  const snapshot = JSON.parse(text) as Snapshot;
  const stimulus = { type: 'task-completed', taskKey, variables: { answered: true } } as const;
  return JSON.stringify(taken(door(shape.model, snapshot, stimulus, environment)).snapshot);
}

/** Starts it and lets it run as far as it comes. */
export const startOnce = ({ model, start }: Shape): string =>
  JSON.stringify(taken(advance(model, undefined, start, environment)).snapshot);

/** As many advances as fit in `roundMs`. */
export const coldAdvance = (name: string, state: State, roundMs: number, door?: Advance): Contender => ({
  name,
  round: () => Promise.resolve(perSecond(() => advanceOnce(state, door), roundMs)),
});

function perSecond(operation: () => void, roundMs: number): number {
  const begun = performance.now();
  let count = 0;
  do {
    operation();
    count++;
  } while (performance.now() - begun < roundMs);
  return (count / (performance.now() - begun)) * 1_000;
}
