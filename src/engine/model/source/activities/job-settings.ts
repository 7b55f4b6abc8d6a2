import type { Expression } from '../../nodes/expression.ts';

/** What camunda: attributes say about the jobs of an element; what they leave unsaid is that of the process. */
export interface JobSettings {
  /** A token that comes, or goes, waits for a job: a new transaction begins there. */
  readonly asyncBefore?: true;
  readonly asyncAfter?: true;
  /** May run beside other jobs of its instance. */
  readonly exclusive?: false;
  readonly priority?: Expression;
  /** R3/PT10M, or the waits themselves: PT1M,PT5M. */
  readonly retryCycle?: Expression;
}
