import type { PlainTask } from '../../model/model.ts';
import { completeActivity } from '../../run/activities/complete-activity.ts';
import type { Behaviour } from '../behaviour.ts';

/** Work outside the program: the token passes at once. */
export const manualTask: Behaviour<PlainTask> = {
  enter: (run, _node, token) => completeActivity(run, token),
};
