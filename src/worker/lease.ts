/** What a killed process had in hand is with another one after this at the latest: its lease, to the outside. */
export const takenUpWithinMs = 10_000;

/** How long a job stays with a worker that does not renew it; others look when it is over, and need a moment. */
export const leaseMs = takenUpWithinMs - 500;

/** Thrice within a lease, so that two renewals may fail. */
export const renewEveryMs = 3_000;
