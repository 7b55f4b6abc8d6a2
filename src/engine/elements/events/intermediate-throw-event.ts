import { definitionsAt } from '../../model/source/definitions-at.ts';
import type { ThrowEvent } from '../../model/model.ts';
import { compensate, isWaitedFor } from '../../run/compensation/compensate.ts';
import { followLink } from '../../run/events/follow-link.ts';
import { leave } from '../../run/leave.ts';
import { throwEvents } from '../../run/events/throw-event.ts';
import { messagesOf, send } from '../../run/events/throw-message.ts';
import type { Behaviour } from '../behaviour.ts';

/** Throws what it has to throw, if anything, and goes on, unless that made someone interrupt it. */
export const intermediateThrowEvent: Behaviour<ThrowEvent> = {
  enter(run, node, token) {
    if (node.event?.kind === 'link') return followLink(run, node, node.event, token);
    const events = definitionsAt(node).map(({ event }) => event);
    send(run, messagesOf(run, node, node.sends ?? [], token));
    if (!throwEvents(run, node, events, token)) return;
    const undone = events.filter(isWaitedFor);
    if (undone.length > 0) compensate(run, undone, token);
    else leave(run, token);
  },
};
