import { callerAt, callReturns } from '../run/activities/call-returns.ts';
import { closeWork } from '../run/activities/close-work.ts';
import { attempt, openIncident } from '../run/incidents.ts';
import { outputsOf, setOwn } from '../run/activities/map-variables.ts';
import type { Run, Token } from '../run/run.ts';
import { setVariables } from '../run/scopes/run-variables.ts';
import { Stuck } from '../run/stuck.ts';
import { throwError } from '../run/events/throw-error.ts';
import { throwEscalation } from '../run/events/throw-escalation.ts';
import type { Stimulus } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';
import type { Variables } from '../variables.ts';

// What comes back from a called instance. As in Camunda 7 the output mappings also apply when it ends with an
// error or escalates, so that whoever catches that knows what it is about.

type Of<Type extends Stimulus['type']> = Extract<Stimulus, { type: Type }>;

export function callEnded(run: Run, { callKey, variables }: Of<'call-ended'>): void {
  callReturns(run, callerOf(run, callKey), variables);
}

/** Where no one catches it, the incident's retry calls again. */
export function callThrewError(run: Run, stimulus: Of<'call-threw-error'>): void {
  const { callKey, errorCode: code, message } = stimulus;
  const token = callerOf(run, callKey);
  closeWork(run, token, 'completed');
  run.events.push({ type: 'call.ended', elementId: token.at });
  attempt(run, token, 'enter', () => {
    const { outside: variables } = outputsOf(callerAt(run, token), stimulus.variables);
    throwError(run, token, { code, variables, ...(message !== undefined && { message }) });
  });
}

/** The call goes on, unless whoever catches the escalation interrupts it. */
export function callEscalated(run: Run, stimulus: Of<'call-escalated'>): void {
  const { callKey, escalationCode } = stimulus;
  const token = callerOf(run, callKey);
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
export function callFailed(run: Run, { callKey, message }: Of<'call-failed'>): void {
  const token = callerOf(run, callKey);
  closeWork(run, token, 'cancelled');
  openIncident(run, { token: token.key }, { elementId: token.at, message, redo: 'enter' });
}

function callerOf(run: Run, callKey: string): Token {
  const token = [...run.tokens.values()].find(({ call }) => call === callKey);
  if (!token) throw new Unfit(`the call ${callKey} is no longer wanted`);
  return token;
}
