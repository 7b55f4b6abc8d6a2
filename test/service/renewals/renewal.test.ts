import { registeredCertificate } from '../../../src/service/certificates/registered-certificate.ts';
import { startRenewal } from '../../../src/service/renewals/start-renewal.ts';
import { startRevocation } from '../../../src/service/revocations/start-revocation.ts';
import { localDateOf } from '../../../src/kernel/local-date.ts';
import { daysBefore } from '../../../src/service/certificates/certificate-state.ts';
import { submitTaskForm } from '../../../src/service/submit-task-form.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { apply, openElements } from '../../support/case-walk.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { certify } from '../certificates/certificates.ts';
import { aPdf } from '../support/files.ts';

// A renewal from the holder's button to the certificate in the place of the former.

let program: Program;
let formerId: string;
let today: string;
beforeEach(async () => {
  program = await aProgram();
  today = localDateOf(program.app.worker.service.clock.now());
  const { applicationId } = await apply(program);
  formerId = await certify(program.app.worker.service, applicationId, { validUntil: daysBefore(today, -30) });
});
afterEach(() => program.close());

async function start(username = 'pemohon1', certificateId = formerId) {
  const actor = await program.as(username);
  const started = await startRenewal(program.app.worker.service, actor, { certificateId, locale: 'id' });
  await program.drainJobs();
  return started;
}

type Answers = Record<string, string>;

async function does(instanceId: string, elementId: string, raw: Answers, withFile?: string) {
  const [task] = await program.rows<{ id: string; assignee_id: string | null }>(
    `SELECT id, assignee_id FROM tasks WHERE instance_id = ? AND element_id = ? AND state IN ('open', 'claimed')`,
    instanceId,
    elementId,
  );
  if (!task) throw new Error(`${elementId} is not open, but ${await openElements(program, instanceId)}`);
  const actor = await program.as(task.assignee_id === null ? 'verifikator1' : 'pemohon1');
  if (task.assignee_id === null) await claimTask({ ...program.app.worker, actor }, task.id);
  const files = withFile ? [{ field: withFile, fileName: 'surat.pdf', content: await aPdf() }] : [];
  const input = { taskId: task.id, raw, files, locale: 'id' as const, ip: undefined };
  await submitTaskForm(program.app.worker.service, actor, input);
  await program.drainJobs();
}

const consent = { persetujuanData: 'true', pernyataanKebenaran: 'true' };

async function untilAgreed(instanceId: string) {
  await does(instanceId, 'Usr_KonfirmasiData', { dataBerubah: 'TIDAK', ...consent });
  await does(instanceId, 'Usr_PeriksaData', { hasilPeriksa: 'SESUAI' });
  const applied = { sudahMasukAMS: 'true', tanggalPengajuanAMS: today, kycAMS: 'SELESAI' };
  await does(instanceId, 'Usr_AjukanAMS', applied);
  const why = 'Tidak ada isian CSR.';
  await does(instanceId, 'Usr_BuatCSR', {
    caraCsr: 'TIDAK_DIMINTA',
    alasanTanpaCsr: why,
    pernyataanKunciPrivat: 'true',
  });
  await does(instanceId, 'Usr_UnggahRekomendasi', {
    rekomendasiAMS: 'TIDAK_DIMINTA',
    alasanTanpaRekomendasi: why,
  });
  await does(instanceId, 'Usr_Perjanjian', { setujuPerjanjian: 'true' });
}

const former = () => registeredCertificate(program.app.database, formerId, today);

it('puts a new certificate in the place of the former, with reminders of its own', async () => {
  const { instanceId, ticketNumber } = await start();
  await untilAgreed(instanceId);
  await does(instanceId, 'Usr_SetujuiAMS', { hasilAMS: 'DISETUJUI' });
  await does(instanceId, 'Rcv_KeputusanBSrE', { keputusanBSrE: 'TERBIT', tanggalKeputusanBSrE: today });
  await does(instanceId, 'Usr_CatatSertifikat', {
    nomorSeri: 'BEEF',
    penerbit: 'CN=BSRE CA DS G1',
    berlakuMulai: today,
    berlakuSampai: daysBefore(today, -730),
    statusSertifikat: 'AKTIF',
  });
  expect(await former()).toMatchObject({ state: 'superseded', successor: 'BEEF' });
  expect(
    await program.rows('SELECT kind, outcome FROM applications WHERE ticket_number = ?', ticketNumber),
  ).toEqual([{ kind: 'pembaruan', outcome: 'TERBIT' }]);
  expect(await program.rows("SELECT id FROM jobs WHERE kind = 'renewal-reminder'")).toHaveLength(5);
  await expect(start()).rejects.toMatchObject({ kind: 'conflict' });
});

it('takes corrected details with a new letter of recommendation, and shows the verifikator both', async () => {
  const { instanceId } = await start();
  const [row] = await program.rows<{ content: string }>(
    'SELECT content FROM applications WHERE instance_id = ?',
    instanceId,
  );
  const known = JSON.parse(row?.content ?? '{}');
  const answers = {
    ...{ dataBerubah: 'YA', pangkatGolongan: '', jabatan: 'Kepala Puskesmas', unitKerja: 'Dinas Kesehatan' },
    ...{ emailDinas: 'siti.aminah@pekalongankota.go.id', nomorHp: '0812 3456 7890' },
    ...{ sistem: known.sistem, kegunaan: known.kegunaan, atasanNama: known.atasanNama },
    ...{ atasanJabatan: known.atasanJabatan, ...consent },
  };
  await expect(does(instanceId, 'Usr_KonfirmasiData', answers)).rejects.toMatchObject({ kind: 'invalid' });
  await does(instanceId, 'Usr_KonfirmasiData', answers, 'dokumen_surat_rekomendasi');
  expect(await openElements(program, instanceId)).toEqual(['Usr_PeriksaData']);
  const [now] = await program.rows<{ content: string }>(
    'SELECT content FROM applications WHERE instance_id = ?',
    instanceId,
  );
  expect(JSON.parse(now?.content ?? '{}').jabatan).toBe('Kepala Puskesmas');
});

it('ends when the certificate is revoked meanwhile', async () => {
  const { instanceId } = await start();
  const holder = await program.as('pemohon1');
  const revocation = await startRevocation(program.app.worker.service, holder, {
    certificateId: formerId,
    reason: 'Kunci atau passphrase hilang',
    explanation: 'Sejak pagi.',
    onBehalf: '',
    locale: 'id',
  });
  await program.drainJobs();
  const done = { hasilPencabutan: 'DICABUT', tanggalPencabutan: today };
  await does(revocation.instanceId, 'Usr_CabutAMS', done, 'dokumen_bukti_ams');
  expect(await openElements(program, instanceId)).toEqual([]);
  expect((await former())?.state).toBe('revoked');
  expect(await program.rows('SELECT outcome FROM applications WHERE instance_id = ?', instanceId)).toEqual([
    { outcome: 'DIBATALKAN' },
  ]);
});

it('is not begun by others, before its time, after its end, or twice', async () => {
  await expect(start('pemohon2')).rejects.toMatchObject({ kind: 'not-found' });
  await program.drainJobs();
  const setEnd = async (until: string) => {
    const [row] = await program.rows<{ application_id: string }>('SELECT application_id FROM certificates');
    await certify(program.app.worker.service, row?.application_id ?? '', { validUntil: until });
  };
  for (const until of [daysBefore(today, -31), daysBefore(today, 1)]) {
    await setEnd(until);
    await expect(start()).rejects.toMatchObject({ kind: 'conflict' });
  }
  await setEnd(today);
  await start();
  await expect(start()).rejects.toMatchObject({ kind: 'conflict' });
});
