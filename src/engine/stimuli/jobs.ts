import { closeWork } from '../run/activities/close-work.ts';
import { completeActivity } from '../run/activities/complete-activity.ts';
import { goOn } from '../run/activities/go-on.ts';
import { attempt, openIncident } from '../run/incidents.ts';
import type { Run } from '../run/run.ts';
import { throwError } from '../run/events/throw-error.ts';
import type { StimulusOf } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';
import { tokenWaiting } from './token-waiting.ts';

// The three ends of a job. A job that failed for good leaves its token standing: the incident's retry asks
// for the work anew, as does the retry of an error that nobody caught.

export function jobCompleted(run: Run, stimulus: StimulusOf<'job-completed'>): void {
  const token = tokenWaiting(run, 'job', stimulus.jobKey);
  if (token.async) goOn(run, token);
  else completeActivity(run, token, stimulus.variables);
}

export function jobFailed(run: Run, stimulus: StimulusOf<'job-failed'>): void {
  const { message, stack } = stimulus;
  const token = tokenWaiting(run, 'job', stimulus.jobKey);
  closeWork(run, token, 'cancelled');
  const trouble = {
    elementId: token.at,
    message,
    ...(stack !== undefined && { stack }),
    redo: token.async ? ('continue' as const) : ('enter' as const),
  };
  openIncident(run, { token: token.key }, trouble);
}

export function jobThrewError(run: Run, stimulus: StimulusOf<'job-threw-error'>): void {
  const { errorCode: code, message, variables } = stimulus;
  const token = tokenWaiting(run, 'job', stimulus.jobKey);
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
