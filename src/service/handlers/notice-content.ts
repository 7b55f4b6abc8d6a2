import { addDuration } from '../../calendar/counting/add-duration.ts';
import { read } from '../../persistence/read.ts';
import type { Application } from '../applications/application.ts';
import { deadlinesOfReceipt, serviceCalendar } from '../applications/deadlines-of-receipt.ts';
import { certificateOf } from '../certificates/certificate.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import type { ServiceSettings } from '../settings.ts';
import { documentsOf } from '../documents/documents-of.ts';
import type { NoticeContent, NoticeName } from '../templates/render-notice.ts';
import type { Work } from './topic-handler.ts';

// What a notice is filled with, as values. No notice carries a NIK: it travels by mail.

export async function noticeContentFor(
  context: ServiceContext,
  name: NoticeName,
  application: Application,
  work: Work,
): Promise<NoticeContent> {
  const settings = await settingsOf(context);
  const { amsAddress, repairWorkingDays } = settings;
  const values = {
    ticket: application.ticketNumber,
    name: application.name,
    unit: application.unit,
    effectiveOn: application.effectiveOn,
    amsAddress,
    reason: reasonIn(name, work),
    note: textIn(work, 'catatanPemeriksaan'),
    cause: textIn(work, 'alasanPencabutan'),
    serialNumber: textIn(work, 'nomorSeriLama'),
    requester: textIn(work, 'namaPeminta'),
    ...limitsOf(settings, application),
    maximumAt: await maximumDueAt(context, application),
    ...(await certificateValues(context, application)),
  };
  if (name !== 'minta-perbaikan' && name !== 'pengingat-perbaikan') return { values };
  const time = work.variables.waktuPerbaikan ?? `P${repairWorkingDays}D`;
  const repair = addDuration(await serviceCalendar(context), work.now, String(time));
  const documents = await rejectedDocuments(context, application.id);
  return { values: { ...values, repairAt: repair.at.toISOString() }, documents };
}

/** What the office promises for this kind of case. */
function limitsOf(settings: ServiceSettings, { kind }: Application) {
  const { targetWorkingDays, maximumWorkingDays } = kind === 'pembaruan' ? settings.renewal : settings;
  const maximum = kind === 'pencabutan' ? settings.revocation.maximumWorkingDays : maximumWorkingDays;
  return { targetDays: targetWorkingDays, maximumDays: maximum };
}

const textIn = ({ variables }: Work, name: string): string => {
  const value = variables[name];
  return typeof value === 'string' && value !== '' ? value : '-';
};

/** The case's own timer says when; it moves while the clock is paused. */
async function maximumDueAt(
  context: ServiceContext,
  { instanceId, submittedAt }: Application,
): Promise<string> {
  const [deadline] = await read<{ due_at: string | null }>(
    context.database,
    "SELECT due_at FROM deadlines WHERE instance_id = ? AND kind = 'maximum' AND cancelled_at IS NULL",
    [instanceId],
  );
  if (deadline?.due_at) return deadline.due_at;
  return (await deadlinesOfReceipt(context, new Date(submittedAt))).maximumDueAt.toISOString();
}

/** Earlier rounds leave their reasons in the case: which one a notice is about follows from its name. */
function reasonIn(name: NoticeName, { variables }: Work): string {
  const isFromBsre =
    name === 'penolakan-bsre' || (name === 'perbaikan-ams' && variables.hasilAMS === 'DITERUSKAN');
  const reason = isFromBsre
    ? variables.alasanBSrE
    : name === 'perbaikan-ams'
      ? variables.catatanAMS
      : variables.alasanPenolakan;
  return typeof reason === 'string' && reason !== '' ? reason : '-';
}

async function certificateValues(
  context: ServiceContext,
  { id }: Application,
): Promise<Record<string, string>> {
  const certificate = await certificateOf(context.database, id);
  if (!certificate) return {};
  const { serialNumber, validFrom, validUntil } = certificate;
  return { serialNumber, validFromOn: validFrom, validUntilOn: validUntil };
}

async function rejectedDocuments(context: ServiceContext, applicationId: string) {
  const current = (await documentsOf(context.database, applicationId)).filter(
    ({ replacedAt }) => replacedAt === undefined,
  );
  return current
    .filter(({ rejectedAt }) => rejectedAt !== undefined)
    .map(({ kind, rejection }) => ({ kind, ...(rejection ?? { reasons: [] }) }));
}
