import { callerAt, callReturns } from '../run/activities/call-returns.ts';
import { closeWork } from '../run/activities/close-work.ts';
import { attempt, openIncident } from '../run/incidents.ts';
import { outputsOf, setOwn } from '../run/activities/map-variables.ts';
import type { Run, Token } from '../run/run.ts';
import { setVariables } from '../run/scopes/run-variables.ts';
import { Stuck } from '../run/stuck.ts';
import { throwError } from '../run/events/throw-error.ts';
import { throwEscalation } from '../run/events/throw-escalation.ts';
import type { StimulusOf } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';
import { tokenWaiting } from './token-waiting.ts';
import type { Variables } from '../variables.ts';

// What comes back from a called instance. As in Camunda 7 the output mappings also apply when it ends with an
// error or escalates, so that whoever catches that knows what it is about.

export function callEnded(run: Run, { callKey, variables }: StimulusOf<'call-ended'>): void {
  callReturns(run, tokenWaiting(run, 'call', callKey), variables);
}

/** Where no one catches it, the incident's retry calls again. */
export function callThrewError(run: Run, stimulus: StimulusOf<'call-threw-error'>): void {
  const { callKey, errorCode: code, message } = stimulus;
  const token = tokenWaiting(run, 'call', callKey);
  closeWork(run, token, 'completed');
  run.events.push({ type: 'call.ended', elementId: token.at });
  attempt(run, token, 'enter', () => {
    const { outside: variables } = outputsOf(callerAt(run, token), stimulus.variables);
    throwError(run, token, { code, variables, ...(message !== undefined && { message }) });
  });
}

/** The call goes on, unless whoever catches the escalation interrupts it. */
export function callEscalated(run: Run, stimulus: StimulusOf<'call-escalated'>): void {
  const { callKey, escalationCode } = stimulus;
  const token = tokenWaiting(run, 'call', callKey);
  const { outside, own } = outputsWith(run, token, stimulus.variables);
  setOwn(run, token, own);
  setVariables(run, token.in, outside);
  throwEscalation(run, token, { kind: 'escalation', escalationCode });
}

/** The call still runs, so it can hold no incident: whoever brought the escalation brings it again. */
function outputsWith(run: Run, token: Token, returned: Variables): ReturnType<typeof outputsOf> {
  try {
    return outputsOf(callerAt(run, token), returned);
  } catch (error) {
    throw error instanceof Stuck ? new Unfit(error.message) : error;
  }
}

/** The process could not be started, or was cancelled by someone: the incident's retry calls again. */
export function callFailed(run: Run, { callKey, message }: StimulusOf<'call-failed'>): void {
  const token = tokenWaiting(run, 'call', callKey);
  closeWork(run, token, 'cancelled');
  openIncident(run, { token: token.key }, { elementId: token.at, message, redo: 'enter' });
}
