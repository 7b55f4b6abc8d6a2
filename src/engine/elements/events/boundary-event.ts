import type { BoundaryEvent } from '../../model/model.ts';
import { leave } from '../../run/leave.ts';
import type { Behaviour } from '../behaviour.ts';

/** A token is put here when the event has fired (run/trigger.ts): it goes on at once. */
export const boundaryEvent: Behaviour<BoundaryEvent> = {
  enter: (run, _node, token) => leave(run, token),
};
