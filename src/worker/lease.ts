/** How long a job stays with a worker that does not renew it: after that, whoever asks takes it from a dead one. */
export const leaseMs = 10_000;

/** Thrice within a lease, so that two renewals may fail. */
export const renewEveryMs = 3_000;
