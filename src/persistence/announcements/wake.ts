import type { Database } from '../database.ts';
import { hubOf } from './hub.ts';

// Work that became due by a commit of one process may be done by the worker of any.

const dueWork = 'due-work';

/** To be called after a commit that left work due now: rouses the workers of all processes. */
export const wakeWorkers = (database: Database): void => hubOf(database).publish([dueWork]);

/** Calls `rouse` whenever some process left work. Answers how to stop. */
export const onDueWork = (database: Database, rouse: () => void): (() => void) =>
  hubOf(database).subscribe((changed) => {
    if (changed === 'anything' || changed.has(dueWork)) rouse();
  });
