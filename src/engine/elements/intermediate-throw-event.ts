import type { ThrowEvent } from '../model/model.ts';
import { compensate } from '../run/compensate.ts';
import { followLink } from '../run/follow-link.ts';
import { leave } from '../run/leave.ts';
import { throwEscalation } from '../run/throw-escalation.ts';
import { throwMessage } from '../run/throw-message.ts';
import { throwSignal } from '../run/signals.ts';
import type { Behaviour } from './behaviour.ts';

/** Throws what it has to throw, if anything, and goes on, unless that made someone interrupt it. */
export const intermediateThrowEvent: Behaviour<ThrowEvent> = {
  enter(run, node, token) {
    if (node.event?.kind === 'link') return followLink(run, node, node.event, token);
    if (node.event?.kind === 'compensate') return compensate(run, node.event, token);
    if (node.event?.kind === 'message') throwMessage(run, node, node.event, token);
    if (node.event?.kind === 'signal') throwSignal(run, node, node.event, token);
    if (node.event?.kind === 'escalation') throwEscalation(run, token, node.event);
    if (run.tokens.has(token.key)) leave(run, token);
  },
};
