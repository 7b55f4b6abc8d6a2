import type { EndEvent } from '../model/model.ts';
import { cancelInside } from '../run/cancel.ts';
import { cancelTransaction } from '../run/cancel-transaction.ts';
import { compensate } from '../run/compensate.ts';
import { leaveBy } from '../run/leave.ts';
import { hostOf } from '../run/rounds.ts';
import type { Run, Token } from '../run/run.ts';
import { throwError } from '../run/throw-error.ts';
import { throwEvent } from '../run/throw-event.ts';
import type { Behaviour } from './behaviour.ts';

/** Ends the token, after throwing what it has to throw, or after ending its whole scope (terminate, cancel). */
export const endEvent: Behaviour<EndEvent> = {
  enter(run, node, token) {
    if (node.event?.kind === 'error') return throwError(run, token, { code: node.event.errorCode ?? '' });
    if (node.event?.kind === 'compensate') return compensate(run, node.event, token);
    if (node.event?.kind === 'cancel') return cancelTransaction(run, node, token);
    if (node.event?.kind === 'terminate') terminate(run, token);
    if (throwEvent(run, node, token)) leaveBy(run, token, []);
  },
};

/** Only the scope the end event stands in: a sub-process that terminates goes on after it. */
function terminate(run: Run, inner: Token): void {
  const token = hostOf(run, inner);
  cancelInside(run, token.in, token);
}
