import { daysBefore } from './certificate-state.ts';
import type { RegisteredCertificate } from './registered-certificate.ts';
import type { RunningRequest } from './running-requests.ts';

// One answer for the button, the page behind it and the verb: AMS renews in the last days only, and never what
// has expired (the service's reference, 1.9).

export type RenewalObstacle =
  | { kind: 'too-early'; from: string }
  | { kind: 'expired' | 'revoked' | 'superseded' }
  | { kind: 'running'; ticketNumber: string };

/** undefined: it may be renewed today. */
export function whyNotRenew(
  certificate: RegisteredCertificate,
  running: readonly RunningRequest[],
  windowDays: number,
): RenewalObstacle | undefined {
  if (certificate.state !== 'active') return { kind: certificate.state };
  const [other] = running.filter(({ certificateId }) => certificateId === certificate.id);
  if (other) return { kind: 'running', ticketNumber: other.ticketNumber };
  if (certificate.daysLeft > windowDays)
    return { kind: 'too-early', from: daysBefore(certificate.validUntil, windowDays) };
  return undefined;
}
