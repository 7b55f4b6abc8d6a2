import type { Variables } from './variables.ts';

// One thing that happened to one process instance. Keys (`taskKey`, `timerKey` …) are the ones that an
// earlier outcome handed out; they are unique within the instance and never used twice.

export type Stimulus =
  | { type: 'started'; variables: Variables; startEventId?: string; messageName?: string }
  | { type: 'task-completed'; taskKey: string; variables: Variables }
  | { type: 'timer-due'; timerKey: string }
  | { type: 'message-arrived'; subscriptionKey: string; variables: Variables }
  | { type: 'signal-arrived'; name: string; variables: Variables }
  | { type: 'job-completed'; jobKey: string; variables: Variables }
  | { type: 'job-failed'; jobKey: string; message: string; stack?: string }
  | { type: 'job-threw-error'; jobKey: string; errorCode: string; message?: string; variables?: Variables }
  | { type: 'call-ended'; callKey: string; variables: Variables }
  | { type: 'call-threw-error'; callKey: string; errorCode: string; message?: string; variables: Variables }
  | { type: 'call-escalated'; callKey: string; escalationCode: string; variables: Variables }
  | { type: 'call-failed'; callKey: string; message: string }
  | { type: 'incident-retried'; incidentKey: string }
  /** Activities to begin in an ad-hoc sub-process: in that scope, or in the only one of that element. */
  | {
      type: 'ad-hoc-activated';
      scopeKey?: string;
      elementId?: string;
      elementIds: readonly string[];
      variables?: Variables;
    }
  /** In one scope of the snapshot, as variables of its own; without a key in the process. */
  | { type: 'variables-changed'; variables: Variables; scopeKey?: string }
  | { type: 'calendar-changed' }
  | { type: 'cancelled'; reason: string };

export type StimulusOf<Type extends Stimulus['type']> = Extract<Stimulus, { type: Type }>;
