import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { Value } from '../../persistence/statements/value.ts';
import type { Certificate } from './certificate.ts';
import { certificateState, daysLeft, type CertificateState } from './certificate-state.ts';

// A certificate as the register knows it: whose it is, and what became of it. The NIK is not part of it.

export interface RegisteredCertificate extends Certificate {
  id: string;
  /** The one that it came from. */
  applicationId: string;
  ticketNumber: string;
  holderId: string;
  holder: string;
  nip?: string;
  unit: string;
  email: string;
  revokedOn?: string;
  /** In the office's words of then: its list of reasons may have changed. */
  revokedFor?: string;
  /** Serial number of the one that took its place. */
  successor?: string;
  state: CertificateState;
  /** Until its last day; negative after it. */
  daysLeft: number;
}

export async function registeredCertificate(
  database: Database,
  certificateId: string,
  today: string,
): Promise<RegisteredCertificate | undefined> {
  const [only] = await registered(database, 'c.id = ?', [certificateId], today);
  return only;
}

/** The newest first. */
export const certificatesOfHolder = (
  database: Database,
  holderId: string,
  today: string,
): Promise<RegisteredCertificate[]> =>
  registered(database, 'a.applicant_id = ? ORDER BY c.valid_until DESC, c.id DESC', [holderId], today);

interface Row {
  id: string;
  application_id: string;
  ticket_number: string;
  applicant_id: string;
  name: string;
  nip: string | null;
  unit: string;
  email: string;
  serial_number: string;
  issuer: string;
  valid_from: string;
  valid_until: string;
  revoked_on: string | null;
  reason: string | null;
  successor: string | null;
}

/** `condition` is SQL of this program over c, a, r and s, with what sorts and limits after it. */
export async function registered(
  database: Database,
  condition: string,
  params: readonly Value[],
  today: string,
): Promise<RegisteredCertificate[]> {
  const rows = await read<Row>(
    database,
    `SELECT c.id, c.application_id, a.ticket_number, a.applicant_id, a.name, a.nip, a.unit, a.email,
            c.serial_number, c.issuer, c.valid_from, c.valid_until, r.revoked_on, r.reason,
            n.serial_number AS successor
     ${registerTables}
     LEFT JOIN certificates n ON n.id = s.successor_id
     WHERE ${condition}`,
    [...params],
  );
  return rows.map((row) => certificateIn(row, today));
}

export const registerTables = `FROM certificates c
     JOIN applications a ON a.id = c.application_id
     LEFT JOIN certificate_revocations r ON r.certificate_id = c.id
     LEFT JOIN certificate_successions s ON s.former_id = c.id`;

function certificateIn(row: Row, today: string): RegisteredCertificate {
  const facts = {
    validUntil: row.valid_until,
    ...(row.revoked_on !== null && { revokedOn: row.revoked_on }),
    ...(row.reason !== null && { revokedFor: row.reason }),
    ...(row.successor !== null && { successor: row.successor }),
  };
  return {
    id: row.id,
    applicationId: row.application_id,
    ticketNumber: row.ticket_number,
    holderId: row.applicant_id,
    holder: row.name,
    ...(row.nip !== null && { nip: row.nip }),
    unit: row.unit,
    email: row.email,
    serialNumber: row.serial_number,
    issuer: row.issuer,
    validFrom: row.valid_from,
    ...facts,
    state: certificateState(facts, today),
    daysLeft: daysLeft(row.valid_until, today),
  };
}
