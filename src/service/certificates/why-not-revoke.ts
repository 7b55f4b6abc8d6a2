import type { RegisteredCertificate } from './registered-certificate.ts';
import type { RunningRequest } from './running-requests.ts';

export type RevocationObstacle = { kind: 'expired' | 'revoked' } | { kind: 'running'; ticketNumber: string };

/** undefined: its revocation may be asked for. A renewal that runs is no obstacle: it ends with the certificate. */
export function whyNotRevoke(
  certificate: RegisteredCertificate,
  running: readonly RunningRequest[],
): RevocationObstacle | undefined {
  // One that was followed by another still signs until it is revoked or its time is over.
  if (certificate.state === 'expired' || certificate.state === 'revoked') return { kind: certificate.state };
  const other = running.find(
    ({ certificateId, kind }) => certificateId === certificate.id && kind === 'pencabutan',
  );
  return other && { kind: 'running', ticketNumber: other.ticketNumber };
}
