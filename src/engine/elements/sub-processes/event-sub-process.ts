import type { EventSubProcess } from '../../model/model.ts';
import { label } from '../../run/node-of.ts';
import { Stuck } from '../../run/stuck.ts';
import type { Behaviour } from '../behaviour.ts';

/** Stands beside the flow and is started by its event (run/trigger.ts), so no token may arrive here. */
export const eventSubProcess: Behaviour<EventSubProcess> = {
  enter(_run, node) {
    throw new Stuck(
      `The event sub-process ${label(node)} is started by its event and no flow may lead to it`,
    );
  },
};
