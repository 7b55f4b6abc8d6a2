import type { CatchEvent } from '../../model/model.ts';
import { armEvent } from '../../run/events/arm.ts';
import { leave } from '../../run/leave.ts';
import type { Behaviour } from '../behaviour.ts';

/** Waits for what it catches. A link has brought its token already: it goes on at once. */
export const intermediateCatchEvent: Behaviour<CatchEvent> = {
  enter(run, node, token) {
    if (node.event.kind === 'link') leave(run, token);
    else armEvent(run, node, { token: token.key }, token.in);
  },
};
