import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Decisions } from '../engine/decisions/drg.ts';
import type { Model } from '../engine/model/model.ts';
import type { CallOpened, JobOpened } from '../engine/outcome.ts';
import type { Variables } from '../engine/variables.ts';

// What surrounds an instance under test, and stays as it is while the instance goes on.

/** Does the work of a topic at once: answers the variables it sets, or throws. */
export type Answer = (job: JobOpened) => Variables;

/** Stands in for a process that is called: answers the variables it ends with. */
export type CallAnswer = (call: CallOpened) => Variables;

export interface World {
  readonly model: Model;
  readonly now: Date;
  readonly calendar: (id: string) => WorkingCalendar | undefined;
  /** Undefined: the job waits for who gives its answer. */
  readonly answerTo: (topic: string) => Answer | undefined;
  readonly calls: Readonly<Record<string, CallAnswer>>;
  readonly byHand: ReadonlySet<JobOpened['kind']>;
  /** The decisions of the folder. */
  readonly decisions: Decisions;
  /** An instance with more events than this goes no further: a process of unknown authors may never end. */
  readonly mostEvents?: number;
}
