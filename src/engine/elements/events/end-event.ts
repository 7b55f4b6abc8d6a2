import { definitionsAt } from '../../model/source/definitions-at.ts';
import type { EndEvent, ErrorEvent } from '../../model/model.ts';
import { cancelInside } from '../../run/cancel.ts';
import { cancelTransaction } from '../../run/compensation/cancel-transaction.ts';
import { compensate, isWaitedFor } from '../../run/compensation/compensate.ts';
import { handlerFor } from '../../run/events/handler-for.ts';
import { leaveBy } from '../../run/leave.ts';
import { hostOf } from '../../run/rounds/rounds.ts';
import type { Run, Token } from '../../run/run.ts';
import { throwError } from '../../run/events/throw-error.ts';
import { throwEvents } from '../../run/events/throw-event.ts';
import { messagesOf, send } from '../../run/events/throw-message.ts';
import type { Behaviour } from '../behaviour.ts';

/**
 * Ends the token, after throwing what it has to throw. An error, a cancellation, a termination or a
 * compensation that is waited for is the last of it, whatever the order: nothing could follow.
 */
export const endEvent: Behaviour<EndEvent> = {
  enter(run, node, token) {
    const events = definitionsAt(node).map(({ event }) => event);
    const error = events.find((event) => event.kind === 'error');
    if (error && isUncaught(run, error, token)) return throwError(run, token, { code: codeOf(error) });
    send(run, messagesOf(run, node, node.sends ?? [], token));
    if (!throwEvents(run, node, events, token)) return;
    const undone = events.filter(isWaitedFor);
    const has = (kind: 'cancel' | 'terminate') => events.some((event) => event.kind === kind);
    if (error) return throwError(run, token, { code: codeOf(error) });
    if (undone.length > 0) return compensate(run, undone, token);
    if (has('cancel')) return cancelTransaction(run, node, token);
    if (has('terminate')) terminate(run, token);
    leaveBy(run, token, []);
  },
};

/** Looked at before anything is thrown: the token stays here, and the retry would throw it all again. */
const isUncaught = (run: Run, error: ErrorEvent, token: Token): boolean =>
  !run.environment.called && handlerFor(run, token, { kind: 'error', code: codeOf(error) }) === undefined;

const codeOf = ({ errorCode = '' }: ErrorEvent): string => errorCode;

/** Only the scope the end event stands in: a sub-process that terminates goes on after it. */
function terminate(run: Run, inner: Token): void {
  const token = hostOf(run, inner);
  cancelInside(run, token.in, token);
}
