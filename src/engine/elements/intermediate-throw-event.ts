import type { ThrowEvent } from '../model/model.ts';
import { compensate } from '../run/compensate.ts';
import { followLink } from '../run/follow-link.ts';
import { leave } from '../run/leave.ts';
import { throwEvent } from '../run/throw-event.ts';
import type { Behaviour } from './behaviour.ts';

/** Throws what it has to throw, if anything, and goes on, unless that made someone interrupt it. */
export const intermediateThrowEvent: Behaviour<ThrowEvent> = {
  enter(run, node, token) {
    if (node.event?.kind === 'link') return followLink(run, node, node.event, token);
    if (node.event?.kind === 'compensate') return compensate(run, node.event, token);
    if (throwEvent(run, node, token)) leave(run, token);
  },
};
