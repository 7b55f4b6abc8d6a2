import { daysBefore } from '../../../../src/service/certificates/certificate-state.ts';
import { startRenewal } from '../../../../src/service/renewals/start-renewal.ts';
import { localDateOf } from '../../../../src/kernel/local-date.ts';
import { certify } from '../../../service/certificates/certificates.ts';
import { rightAnswers } from '../../../service/support/registration.ts';
import { apply, doTask, walk } from '../../../support/case-walk.ts';
import type { Site } from '../../support/site.ts';

// Cases brought to the point where an exit begins, by the commands behind the buttons; the exit itself is then
// taken on screen.

export const holder = {
  name: String(rightAnswers['namaLengkap']),
  email: String(rightAnswers['emailDinas']),
};

/** The holder may apply for others of the same day of birth: each running case needs a NIK of its own. */
export const nikNumber = (sequence: number): { nik: string } => ({
  nik: String(Number(rightAnswers['nik']) + sequence),
});

export interface Case {
  readonly ticket: string;
  readonly instanceId: string;
}

/** An application whose next task is `next`; `done` is the last one before it. */
export async function applicationAfter(site: Site, done?: string, change = {}): Promise<Case> {
  const { instanceId, ticketNumber } = await apply(site.program, change);
  if (done !== undefined) await walk(site.program, instanceId, 'Usr_DisposisiKadis', done);
  return { ticket: ticketNumber, instanceId };
}

/** A certificate of the holder that ends in so many days. */
export async function aCertificate(
  site: Site,
  { sequence, serialNumber, days }: { sequence: number; serialNumber: string; days: number },
): Promise<string> {
  const { applicationId } = await apply(site.program, nikNumber(sequence));
  const validUntil = daysBefore(localDateOf(site.program.clock.now()), -days);
  return certify(site.program.app.worker.service, applicationId, { serialNumber, validUntil });
}

const why = 'Tidak ada isian untuk itu.';
const renewing: Readonly<Record<string, Record<string, string>>> = {
  Usr_KonfirmasiData: { dataBerubah: 'TIDAK', persetujuanData: 'true', pernyataanKebenaran: 'true' },
  Usr_PeriksaData: { hasilPeriksa: 'SESUAI' },
  Usr_AjukanAMS: { kycAMS: 'TIDAK_DIMINTA', alasanTanpaKyc: why },
  Usr_BuatCSR: {},
  Usr_UnggahRekomendasi: {},
  Usr_Perjanjian: {},
  Usr_SetujuiAMS: { hasilAMS: 'DISETUJUI' },
};

/** A renewal that has just begun, or has come past the task `done`. */
export async function renewalAfter(site: Site, certificateId: string, done?: string): Promise<Case> {
  const actor = await site.program.as('pemohon1');
  const input = { certificateId, locale: 'id' as const };
  const { instanceId, ticketNumber } = await startRenewal(site.program.app.worker.service, actor, input);
  await site.program.drainJobs();
  if (done !== undefined) await renew(site, instanceId, 'Usr_KonfirmasiData', done);
  return { ticket: ticketNumber, instanceId };
}

/** Does the tasks of a renewal from one up to and including another. */
export async function renew(site: Site, instanceId: string, from: string, to: string): Promise<void> {
  const steps = Object.keys(renewing);
  for (const elementId of steps.slice(steps.indexOf(from), steps.indexOf(to) + 1))
    await doTask(site.program, instanceId, elementId, renewing[elementId]);
}
