import { record } from '../../history/record.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { certificateRequestOf } from '../certificates/certificate-request.ts';
import { finding, problemOf } from '../findings/finding.ts';
import { fileAll } from '../task-effects/file-uploads.ts';
import {
  localeOf,
  onApplication,
  type ApplicationEffect,
  type TaskEffect,
} from '../task-effects/task-effect.ts';

/** Done in AMS: from this moment the certificate counts as revoked, and the request cannot be taken back. */
const recordRevocation: ApplicationEffect = async (task, tx, context) => {
  const { applicationId, values, actor, now, instanceId } = task;
  await fileAll(task, tx, context, ['bukti-ams']);
  if (values.hasilPencabutan !== 'DICABUT') return {};
  const revokedOn = String(values.tanggalPencabutan).slice(0, 10);
  if (revokedOn > localDateOf(now))
    throw new Rejection('invalid', 'record the revocation', 'its date has not come', [
      problemOf('tanggalPencabutan', finding('field.date'), await localeOf(task, context)),
    ]);
  const request = await certificateRequestOf(context.database, applicationId);
  if (!request) throw new Error(`Expected application ${applicationId} to concern a certificate`);
  await tx.insert('certificate_revocations', {
    certificate_id: request.certificateId,
    application_id: applicationId,
    revoked_on: revokedOn,
    reason: request.reason ?? '-',
    recorded_at: now.toISOString(),
    recorded_by: actor.id,
  });
  await record(tx, {
    type: 'certificate.revoked',
    at: now,
    instanceId,
    actorId: actor.id,
    content: { revokedOn },
  });
  return { tanggalPencabutan: revokedOn };
};

export const revocationEffects: Readonly<Record<string, TaskEffect>> = {
  Usr_CabutAMS: onApplication(recordRevocation),
};
