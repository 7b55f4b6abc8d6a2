import { readCertificate, recordCertificate } from '../certificates/record-certificate.ts';
import { fileUploads } from './file-uploads.ts';
import { localeOf, type ApplicationEffect } from './task-effect.ts';

const refuseUploads = fileUploads();

/** Stores the certificate as the verifikator read it from AMS; the case gets it in one written form. */
export const keepCertificate: ApplicationEffect = async (task, tx, context) => {
  await refuseUploads(task, tx, context);
  const certificate = readCertificate(task.values, await localeOf(task, context));
  const { applicationId, actor, now } = task;
  await recordCertificate(tx, certificate, { applicationId, actorId: actor.id, now });
  const { serialNumber, validFrom, validUntil } = certificate;
  return { nomorSeri: serialNumber, berlakuMulai: validFrom, berlakuSampai: validUntil };
};
