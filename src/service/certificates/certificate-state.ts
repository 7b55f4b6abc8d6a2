import { DateTime } from 'luxon';

// What a certificate is on a day follows from facts (its dates, a revocation, a successor), so that nothing has
// to run at midnight. The last day of validity counts as valid.

export const certificateStates = ['active', 'superseded', 'revoked', 'expired'] as const;
export type CertificateState = (typeof certificateStates)[number];

/** Dates YYYY-MM-DD. */
export interface StateFacts {
  validUntil: string;
  revokedOn?: string | undefined;
  /** The serial number of the one that took its place. */
  successor?: string | undefined;
}

export function certificateState(
  { validUntil, revokedOn, successor }: StateFacts,
  today: string,
): CertificateState {
  if (revokedOn !== undefined) return 'revoked';
  if (successor !== undefined) return 'superseded';
  return validUntil < today ? 'expired' : 'active';
}

/** From today to the last valid day: 0 on that day, negative after it. Between dates, whatever the clocks do. */
export const daysLeft = (validUntil: string, today: string): number =>
  DateTime.fromISO(validUntil, { zone: 'utc' }).diff(DateTime.fromISO(today, { zone: 'utc' }), 'days').days;

/** The date so many days before another. */
export const daysBefore = (date: string, days: number): string =>
  DateTime.fromISO(date, { zone: 'utc' }).minus({ days }).toFormat('yyyy-MM-dd');
