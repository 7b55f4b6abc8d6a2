import type { Value } from '../persistence/value.ts';
import type { Job } from './job.ts';

/** The guard of everything a worker does with its job: the row must still carry the lease it was given. */
export const stillHeld = 'id = ? AND leased_by = ? AND leased_until = ? AND attempts = ?';

export const leaseOf = (job: Job): Value[] => [
  job.id,
  job.lease?.by ?? null,
  job.lease?.until ?? null,
  job.attempts,
];
