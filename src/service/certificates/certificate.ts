import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

/** What was issued. Serial numbers have up to 160 bits: text, never a number. */
export interface Certificate {
  serialNumber: string;
  issuer: string;
  /** Dates YYYY-MM-DD. */
  validFrom: string;
  validUntil: string;
}

export async function certificateOf(
  database: Database,
  applicationId: string,
): Promise<Certificate | undefined> {
  const [row] = await read<{
    serial_number: string;
    issuer: string;
    valid_from: string;
    valid_until: string;
  }>(
    database,
    'SELECT serial_number, issuer, valid_from, valid_until FROM certificates WHERE application_id = ?',
    [applicationId],
  );
  return (
    row && {
      serialNumber: row.serial_number,
      issuer: row.issuer,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
    }
  );
}
