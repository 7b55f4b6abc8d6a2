import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { recordCertificate } from '../../../src/service/certificates/record-certificate.ts';
import type { ServiceContext } from '../../../src/service/context.ts';

/** Records a certificate for an application, and gives its id. */
export async function certify(
  context: ServiceContext,
  applicationId: string,
  change: { serialNumber?: string; validFrom?: string; validUntil?: string } = {},
): Promise<string> {
  const certificate = {
    serialNumber: '7F3A',
    issuer: 'CN=BSRE CA DS G1',
    validFrom: '2025-01-01',
    validUntil: '2027-01-01',
    ...change,
  };
  return inTransaction(context.database, async (tx) => {
    const by = { applicationId, actorId: 'user-verifikator', now: context.clock.now() };
    await recordCertificate(tx, certificate, by);
    const [row] = await tx.query<{ id: string }>('SELECT id FROM certificates WHERE application_id = ?', [
      applicationId,
    ]);
    return row?.id ?? '';
  });
}
