import type { Condition } from '../../persistence/statements/condition.ts';

/** Appointments of `deputies d` that hold on a local date, or on any from one date to another, both included. */
export const inForce = (fromOn: string, untilOn = fromOn): Condition => ({
  sql: 'd.ended_at IS NULL AND d.from_on <= ? AND d.until_on >= ?',
  params: [untilOn, fromOn],
});
