import { completeActivity } from '../run/activities/complete-activity.ts';
import type { Run } from '../run/run.ts';
import type { Stimulus } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';

export function taskCompleted(run: Run, stimulus: Extract<Stimulus, { type: 'task-completed' }>): void {
  const token = [...run.tokens.values()].find(({ task }) => task === stimulus.taskKey);
  if (!token) throw new Unfit(`the task ${stimulus.taskKey} is no longer open`);
  completeActivity(run, token, stimulus.variables);
}
