import { completeActivity } from '../run/activities/complete-activity.ts';
import type { Run } from '../run/run.ts';
import type { StimulusOf } from '../stimulus.ts';
import { tokenWaiting } from './token-waiting.ts';

export function taskCompleted(run: Run, stimulus: StimulusOf<'task-completed'>): void {
  completeActivity(run, tokenWaiting(run, 'task', stimulus.taskKey), stimulus.variables);
}
