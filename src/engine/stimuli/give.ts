import type { Run } from '../run/run.ts';
import type { Stimulus } from '../stimulus.ts';
import { adHocActivated } from './ad-hoc-activated.ts';
import { calendarChanged } from './calendar-changed.ts';
import { callEnded, callEscalated, callFailed, callThrewError } from './calls.ts';
import { cancelled } from './cancelled.ts';
import { incidentRetried } from './incident-retried.ts';
import { jobCompleted, jobFailed, jobThrewError } from './jobs.ts';
import { messageArrived } from './message-arrived.ts';
import { refuseDeep } from './refuse-deep.ts';
import { signalArrived } from './signal-arrived.ts';
import { started } from './started.ts';
import { taskCompleted } from './task-completed.ts';
import { timerDue } from './timer-due.ts';
import { variablesChanged } from './variables-changed.ts';

type Giving = {
  readonly [Type in Stimulus['type']]: (run: Run, stimulus: Stimulus & { type: Type }) => void;
};

// What each stimulus does first; the work queue does the rest.
const giving: Giving = {
  started,
  'task-completed': taskCompleted,
  'timer-due': timerDue,
  'message-arrived': messageArrived,
  'signal-arrived': signalArrived,
  'job-completed': jobCompleted,
  'job-failed': jobFailed,
  'job-threw-error': jobThrewError,
  'call-ended': callEnded,
  'call-threw-error': callThrewError,
  'call-escalated': callEscalated,
  'call-failed': callFailed,
  'incident-retried': incidentRetried,
  'ad-hoc-activated': adHocActivated,
  'variables-changed': variablesChanged,
  'calendar-changed': calendarChanged,
  cancelled,
};

/** Throws Unfit, before anything has changed, where the stimulus does not fit the instance (any more). */
export function give<Type extends Stimulus['type']>(run: Run, stimulus: Stimulus & { type: Type }): void {
  refuseDeep(stimulus);
  giving[stimulus.type](run, stimulus);
}
