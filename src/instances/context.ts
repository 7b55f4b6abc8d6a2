import type { Advance } from '../engine/host/engine-pool.ts';
import type { NewHistoryEvent } from '../history/record.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../persistence/database.ts';

/** What it takes to move an instance. `wake` tells the worker that there may be work due now. */
export interface InstanceContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly wake: () => void;
  /** How an instance is advanced; bpmn-engine with engines kept warm when left out. */
  readonly advance?: Advance;
  /** Elements that tokens may reach during one stimulus; the engine's own limit when left out. */
  readonly maxSteps?: number;
  /** Whether a handler of this program does the work of a topic; all are when left out. */
  readonly handlesTopic?: (topic: string) => boolean;
}

/** Who or what caused a stimulus, and when: the history rows of everything that follows carry it. */
export interface Cause {
  readonly now: Date;
  readonly actorId?: string | undefined;
  /** What the verb itself tells, before everything that followed. */
  readonly event?: NewHistoryEvent;
}
