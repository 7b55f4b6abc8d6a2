import type { PlainTask } from '../../model/model.ts';
import { completeActivity } from '../../run/activities/complete-activity.ts';
import type { Behaviour } from '../behaviour.ts';

/** A task of no kind does nothing (BPMN 2.0.2, 13.3.3): the token passes at once. */
export const task: Behaviour<PlainTask> = {
  enter: (run, _node, token) => completeActivity(run, token),
};
