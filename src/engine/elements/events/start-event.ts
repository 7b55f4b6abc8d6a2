import type { StartEvent } from '../../model/model.ts';
import { leave } from '../../run/leave.ts';
import type { Behaviour } from '../behaviour.ts';

/** A token is put here when its scope starts: it goes on at once. */
export const startEvent: Behaviour<StartEvent> = {
  enter: (run, _node, token) => leave(run, token),
};
