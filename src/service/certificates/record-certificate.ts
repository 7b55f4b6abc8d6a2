import { newId } from '../../kernel/ids.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { finding, problemOf, type FindingCode, type Locale } from '../findings/finding.ts';
import { isRealDate } from '../../kernel/local-date.ts';
import type { Certificate } from './certificate.ts';

const usualIssuer = 'CN=BSRE CA DS G1,O=Badan Siber dan Sandi Negara,C=ID';

/** Form values → certificate. Throws Rejection 'invalid' with a problem for each field that cannot be. */
export function readCertificate(values: Readonly<Record<string, unknown>>, locale: Locale): Certificate {
  const text = (name: string): string => {
    const value = values[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const serialNumber = text('nomorSeri').replace(/[\s:]/g, '').toUpperCase();
  const [validFrom, validUntil] = [text('berlakuMulai').slice(0, 10), text('berlakuSampai').slice(0, 10)];
  const problems: Problem[] = [];
  const refuse = (field: string, code: FindingCode) => problems.push(problemOf(field, finding(code), locale));
  if (!/^[0-9A-F]{1,50}$/.test(serialNumber)) refuse('nomorSeri', 'certificate.serial');
  if (!isRealDate(validFrom)) refuse('berlakuMulai', 'field.date');
  if (!isRealDate(validUntil)) refuse('berlakuSampai', 'field.date');
  else if (validUntil <= validFrom) refuse('berlakuSampai', 'certificate.until');
  if (problems.length > 0)
    throw new Rejection('invalid', 'record the certificate', 'something is wrong', problems);
  return { serialNumber, issuer: text('penerbit') || usualIssuer, validFrom, validUntil };
}

/** One certificate an application: recording it again corrects it. */
export async function recordCertificate(
  tx: Transaction,
  certificate: Certificate,
  by: { applicationId: string; actorId: string; now: Date },
): Promise<void> {
  const facts = [
    ...[certificate.serialNumber, certificate.issuer, certificate.validFrom, certificate.validUntil],
    ...[by.now.toISOString(), by.actorId],
  ];
  const corrected = await tx.run(
    `UPDATE certificates SET serial_number = ?, issuer = ?, valid_from = ?, valid_until = ?,
       recorded_at = ?, recorded_by = ? WHERE application_id = ?`,
    [...facts, by.applicationId],
  );
  if (corrected > 0) return;
  await tx.run(
    `INSERT INTO certificates
       (serial_number, issuer, valid_from, valid_until, recorded_at, recorded_by, application_id, id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [...facts, by.applicationId, newId()],
  );
}
