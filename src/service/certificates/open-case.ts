import { z } from 'zod';
import { record } from '../../history/record.ts';
import { startInstance } from '../../instances/start/start-instance.ts';
import type { Variables } from '../../engine/variables.ts';
import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { deadlinesOfReceipt } from '../applications/deadlines-of-receipt.ts';
import { markOpen } from '../applications/open-applications.ts';
import { nextTicketNumber, type Registered } from '../applications/register-application.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import type { Locale } from '../findings/finding.ts';
import { sealNik, unsealNik } from '../secrecy/nik-secrecy.ts';
import type { RegisteredCertificate } from './registered-certificate.ts';

// A further application about a certificate that there is: its holder's details are those of the application it
// came from, sealed anew. Nobody types a NIK a second time, and nobody reads it.

export interface CaseRequest {
  kind: 'pembaruan' | 'pencabutan';
  certificate: RegisteredCertificate;
  requestedBy: string;
  onBehalf?: string;
  reason?: string;
  isUrgent?: boolean;
  variables: Variables;
  locale: Locale;
  now: Date;
}

interface Former {
  id: string;
  nik_cipher: string;
  nik_index: string;
  employment: string;
  phone: string;
  content: string;
}

export async function openCase(
  context: ServiceContext,
  tx: Transaction,
  request: CaseRequest,
): Promise<Registered> {
  const { kind, certificate, now } = request;
  const [former] = await tx.query<Former>(
    'SELECT id, nik_cipher, nik_index, employment, phone, content FROM applications WHERE id = ?',
    [certificate.applicationId],
  );
  if (!former) throw new Error(`Expected certificate ${certificate.id} to come from an application`);
  const applicationId = newId();
  const ticketNumber = await nextTicketNumber(tx, now);
  const { effectiveOn } = await deadlinesOfReceipt(context, now);
  const instanceId = await startCase(context, tx, request, { ticketNumber, effectiveOn });
  await tx.insert('applications', {
    id: applicationId,
    instance_id: instanceId,
    ticket_number: ticketNumber,
    kind,
    effective_on: effectiveOn,
    submitted_at: now.toISOString(),
    ...personColumns(context, certificate, former, applicationId),
  });
  const index = former.nik_index;
  await markOpen(tx, { applicationId, kind, index, locale: request.locale });
  await tx.insert('certificate_requests', {
    application_id: applicationId,
    certificate_id: certificate.id,
    requested_by: request.requestedBy,
    on_behalf: request.onBehalf ?? null,
    reason: request.reason ?? null,
    urgent: request.isUrgent === true ? 1 : 0,
  });
  const content = { ticketNumber };
  const actorId = request.requestedBy;
  await record(tx, { type: 'application.submitted', at: now, instanceId, actorId, content });
  return { ticketNumber, applicationId, instanceId };
}

async function startCase(
  context: ServiceContext,
  tx: Transaction,
  { kind, certificate, requestedBy, variables }: CaseRequest,
  { ticketNumber, effectiveOn }: { ticketNumber: string; effectiveOn: string },
): Promise<string> {
  const { instanceId } = await startInstance(context, tx, {
    processId: (await settingsOf(context)).processIds[kind],
    businessKey: ticketNumber,
    subject: `${certificate.holder} · ${certificate.unit}`,
    startedBy: requestedBy,
    variables: {
      nomorTiket: ticketNumber,
      pemohon: certificate.holderId,
      namaPemohon: certificate.holder,
      unitKerja: certificate.unit,
      tanggalTerimaEfektif: effectiveOn,
      nomorSeriLama: certificate.serialNumber,
      berlakuSampaiLama: certificate.validUntil,
      ...variables,
    },
  });
  return instanceId;
}

const contentShape = z.record(z.string(), z.unknown());
const ofFormerAlone = ['nomorSuratPermohonan', 'tanggalSuratPermohonan', 'peringatan'];

/** The letter of application and the warnings about it belong to the former application alone. */
function personColumns(
  { masterKey }: ServiceContext,
  certificate: RegisteredCertificate,
  former: Former,
  applicationId: string,
) {
  const content = Object.entries(contentShape.parse(JSON.parse(former.content))).filter(
    ([key]) => !ofFormerAlone.includes(key),
  );
  return {
    applicant_id: certificate.holderId,
    name: certificate.holder,
    nip: certificate.nip ?? null,
    unit: certificate.unit,
    email: certificate.email,
    employment: former.employment,
    phone: former.phone,
    nik_cipher: sealNik(masterKey, unsealNik(masterKey, former.nik_cipher, former.id), applicationId),
    nik_index: former.nik_index,
    content: JSON.stringify(Object.fromEntries(content)),
  };
}
