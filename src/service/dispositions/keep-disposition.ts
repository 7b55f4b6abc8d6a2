import { addWorkingDays } from '../../calendar/counting/add-working-days.ts';
import { capacityInWords } from '../../identity/deputies/standing.ts';
import type { Role } from '../../identity/roles.ts';
import { newId } from '../../kernel/ids.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { serviceCalendar } from '../applications/deadlines-of-receipt.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import type { ApplicationEffect, ApplicationTask } from '../task-effects/task-effect.ts';
import { refuseUploads } from '../task-effects/refuse-uploads.ts';

const titles: Readonly<Record<string, string>> = {
  KEPALA_BIDANG: 'Kepala Bidang Aplikasi dan Persandian',
  KEPALA_SEKSI: 'Kepala Seksi Persandian dan Keamanan Informasi',
  VERIFIKATOR: 'Verifikator Sertifikat Elektronik',
};

export interface Desk {
  /** How the keys of the form's fields end. */
  suffix: string;
  role: Role;
  /** Of `titles`; the head of office is called as the settings say. */
  title: string | undefined;
}

/** Adds a row to the sheet of the case: what the official decided, until when, and who initialled it. */
export const keepDisposition =
  (desk: Desk): ApplicationEffect =>
  async (task, tx, context) => {
    await refuseUploads(task, tx, context);
    const { values, applicationId, actor, now } = task;
    const [last] = await tx.query<{ position: number; urgency: string }>(
      'SELECT position, urgency FROM dispositions WHERE application_id = ? ORDER BY position DESC LIMIT 1',
      [applicationId],
    );
    const days = values[`batasHari${desk.suffix}`];
    await tx.insert('dispositions', {
      id: newId(),
      application_id: applicationId,
      position: Number(last?.position ?? 0) + 1,
      from_title:
        desk.title === undefined ? (await settingsOf(context)).letter.signatory : (titles[desk.title] ?? ''),
      to_title: toTitle(values[`tujuanDisposisi${desk.suffix}`]),
      urgency: textOf(values.sifatDisposisi) ?? last?.urgency ?? 'BIASA',
      instructions: JSON.stringify(listOf(values[`instruksi${desk.suffix}`])),
      note: textOf(values[`catatan${desk.suffix}`]) ?? null,
      ...(await limitOf(context, now, days)),
      signed_by: actor.id,
      signed_as: signedAs(desk, actor),
      signed_at: now.toISOString(),
    } satisfies Parameters<Transaction['insert']>[1]);
    return {};
  };

/** `KEPALA_SEKSI_PENGGANTI` is whoever stands in for the head of section. */
function toTitle(value: unknown): string {
  const code = textOf(value) ?? '';
  const title = titles[code.replace(/_PENGGANTI$/, '')] ?? code;
  return code.endsWith('_PENGGANTI') ? `Plh./Plt. ${title}` : title;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

async function limitOf(context: ServiceContext, now: Date, days: unknown) {
  if (typeof days !== 'number') return { working_days: null, due_on: null };
  const { at } = addWorkingDays(await serviceCalendar(context), now, days);
  return { working_days: days, due_on: localDateOf(at) };
}

function signedAs({ role }: Desk, { ownRoles, standsInFor }: ApplicationTask['actor']): string {
  if (ownRoles.includes(role)) return '';
  const standing = standsInFor.find(({ roles }) => roles.includes(role));
  return standing === undefined ? '' : capacityInWords[standing.capacity];
}
