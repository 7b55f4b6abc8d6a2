import { closeWork } from '../run/activities/close-work.ts';
import { completeActivity } from '../run/activities/complete-activity.ts';
import { goOn } from '../run/activities/go-on.ts';
import { attempt, openIncident } from '../run/incidents.ts';
import type { Run, Token } from '../run/run.ts';
import { throwError } from '../run/events/throw-error.ts';
import type { Stimulus } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';

// The three ends of a job. A job that failed for good leaves its token standing: the incident's retry asks
// for the work anew, as does the retry of an error that nobody caught.

export function jobCompleted(run: Run, stimulus: Extract<Stimulus, { type: 'job-completed' }>): void {
  const token = waitingFor(run, stimulus.jobKey);
  if (token.async) goOn(run, token);
  else completeActivity(run, token, stimulus.variables);
}

export function jobFailed(run: Run, stimulus: Extract<Stimulus, { type: 'job-failed' }>): void {
  const { message, stack } = stimulus;
  const token = waitingFor(run, stimulus.jobKey);
  closeWork(run, token, 'cancelled');
  const trouble = {
    elementId: token.at,
    message,
    ...(stack !== undefined && { stack }),
    redo: token.async ? ('continue' as const) : ('enter' as const),
  };
  openIncident(run, { token: token.key }, trouble);
}

export function jobThrewError(run: Run, stimulus: Extract<Stimulus, { type: 'job-threw-error' }>): void {
  const { errorCode: code, message, variables } = stimulus;
  const token = waitingFor(run, stimulus.jobKey);
  if (token.async) throw new Unfit(`the job ${stimulus.jobKey} does no work that could throw an error`);
  closeWork(run, token, 'completed');
  attempt(run, token, 'enter', () =>
    throwError(run, token, {
      code,
      ...(message !== undefined && { message }),
      ...(variables && { variables }),
    }),
  );
}

function waitingFor(run: Run, jobKey: string): Token {
  const token = [...run.tokens.values()].find(({ job }) => job === jobKey);
  if (!token) throw new Unfit(`the job ${jobKey} is no longer wanted`);
  return token;
}
