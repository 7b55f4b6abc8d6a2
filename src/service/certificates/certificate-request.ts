import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

/** What an application about a certificate asks for, and who asks. */
export interface CertificateRequest {
  certificateId: string;
  requestedBy: string;
  onBehalf: string | null;
  reason: string | null;
}

export async function certificateRequestOf(
  database: Database,
  applicationId: string,
): Promise<CertificateRequest | undefined> {
  const [request] = await read<CertificateRequest>(
    database,
    `SELECT certificate_id AS "certificateId", requested_by AS "requestedBy", on_behalf AS "onBehalf", reason
     FROM certificate_requests WHERE application_id = ?`,
    [applicationId],
  );
  return request;
}
