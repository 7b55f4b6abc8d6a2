import { record } from '../../history/record.ts';
import { nextNumber } from '../../instances/next-number.ts';
import { startInstance } from '../../instances/start/start-instance.ts';
import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { versionsBegunWith } from '../standard/versions-begun-with.ts';
import { recordConsent } from '../consents/record-consent.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { fileDocument, type SealedDocument } from '../documents/store-document.ts';
import type { Locale } from '../findings/finding.ts';
import { localDateOf, localYearOf } from '../../kernel/local-date.ts';
import { nikIndex, sealNik } from '../secrecy/nik-secrecy.ts';
import { markOpen } from './open-applications.ts';
import type { FieldFinding, Registration } from './registration.ts';

// Writes a checked application: number, process instance, the application itself, documents, consents. The
// NIK, and whatever could lead to it, stays out of process variables and history.

const kind = 'baru';

export interface RegistrationRequest {
  registration: Registration;
  warnings: readonly FieldFinding[];
  sealed: readonly SealedDocument[];
  applicantId: string;
  ip: string | undefined;
  locale: Locale;
  effectiveOn: string;
  now: Date;
}

export interface Registered {
  ticketNumber: string;
  applicationId: string;
  instanceId: string;
}

export async function registerApplication(
  context: ServiceContext,
  tx: Transaction,
  request: RegistrationRequest,
): Promise<Registered> {
  const { applicantId, now } = request;
  const applicationId = newId();
  const ticketNumber = await nextTicketNumber(tx, now);
  const instanceId = await startCase(context, tx, request, ticketNumber);
  const index = nikIndex(context.masterKey, request.registration.nik);
  await tx.insert('applications', {
    id: applicationId,
    instance_id: instanceId,
    ticket_number: ticketNumber,
    kind,
    applicant_id: applicantId,
    nik_cipher: sealNik(context.masterKey, request.registration.nik, applicationId),
    nik_index: index,
    ...personColumns(request),
    ...(await versionsBegunWith(context.database, localDateOf(now))),
    submitted_at: now.toISOString(),
  });
  await markOpen(tx, { applicationId, kind, index, locale: request.locale });
  for (const document of request.sealed)
    await fileDocument(tx, document, { applicationId, uploadedBy: applicantId, now });
  await recordConsents(context, tx, applicationId, request);
  await record(tx, {
    type: 'application.submitted',
    at: now,
    instanceId,
    actorId: applicantId,
    content: { ticketNumber },
  });
  return { ticketNumber, applicationId, instanceId };
}

/** SE-YYYY-NNNNNN, without gaps, whatever is applied for. */
export async function nextTicketNumber(tx: Transaction, now: Date): Promise<string> {
  const year = localYearOf(now);
  const number = await nextNumber(tx, 'ticket', year);
  return `SE-${year}-${String(number).padStart(6, '0')}`;
}

async function startCase(
  context: ServiceContext,
  tx: Transaction,
  request: RegistrationRequest,
  ticketNumber: string,
) {
  const { namaLengkap, unitKerja } = request.registration.texts;
  const settings = await settingsOf(context);
  const { instanceId } = await startInstance(context, tx, {
    processId: settings.processIds[kind],
    businessKey: ticketNumber,
    subject: `${namaLengkap} · ${unitKerja}`,
    startedBy: request.applicantId,
    variables: {
      nomorTiket: ticketNumber,
      pemohon: request.applicantId,
      namaPemohon: namaLengkap,
      unitKerja,
      tanggalTerimaEfektif: request.effectiveOn,
      adaKepalaSeksi: settings.organisation.hasSectionHead,
      waktuTarget: `P${settings.targetWorkingDays}D`,
      waktuBatas: `P${settings.maximumWorkingDays}D`,
      waktuPerbaikan: `P${settings.repairWorkingDays}D`,
    },
  });
  return instanceId;
}

function personColumns({ registration, warnings, effectiveOn }: RegistrationRequest) {
  const { namaLengkap, unitKerja, ...texts } = registration.texts;
  const content = {
    ...texts,
    tanggalLahir: registration.bornOn,
    jenisKelamin: registration.gender,
    tanggalSuratPermohonan: registration.letterOn,
    atasanNip: registration.superiorNip,
    atasanEmail: registration.superiorEmail,
    peringatan: warnings,
  };
  return {
    name: namaLengkap,
    nip: registration.nip ?? null,
    employment: registration.employment,
    unit: unitKerja,
    email: registration.email,
    phone: registration.phone,
    content: JSON.stringify(content),
    effective_on: effectiveOn,
  };
}

async function recordConsents(
  { database }: ServiceContext,
  tx: Transaction,
  applicationId: string,
  { applicantId, ip, locale, now }: RegistrationRequest,
): Promise<void> {
  for (const kind of ['processing', 'truth'] as const) {
    await recordConsent(database, tx, {
      applicationId,
      kind,
      answer: 'yes',
      givenBy: applicantId,
      givenAt: now,
      locale,
      ip,
    });
  }
}
