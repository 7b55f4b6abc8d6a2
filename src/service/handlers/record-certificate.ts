import { systemActor } from '../../identity/actor.ts';
import { certificateOf } from '../certificates/certificate.ts';
import { readCertificate, recordCertificate } from '../certificates/record-certificate.ts';
import { settingsOf } from '../context.ts';
import { applicationOfWork, type TopicHandler } from './topic-handler.ts';

/** Stores the certificate from the variables of the case, unless a person recorded it already. */
export const recordCertificateOfCase: TopicHandler = async (work, tx, context) => {
  const { id: applicationId } = await applicationOfWork(context, work);
  if (await certificateOf(context.database, applicationId)) return {};
  const certificate = readCertificate(work.variables, (await settingsOf(context)).locale);
  await recordCertificate(tx, certificate, { applicationId, actorId: systemActor.id, now: work.now });
  return { nomorSeri: certificate.serialNumber };
};
