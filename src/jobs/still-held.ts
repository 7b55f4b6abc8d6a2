import type { Value } from '../persistence/statements/value.ts';
import type { Job } from './job.ts';

/**
 * The guard of everything a worker does with its job: the row must still be with it, by the same taking of it.
 * How long it may keep it is not asked, so that a lease can be renewed while its work goes on.
 */
export const stillHeld = 'id = ? AND leased_by = ? AND attempts = ?';

export const leaseOf = (job: Job): Value[] => [job.id, job.lease?.by ?? null, job.attempts];
