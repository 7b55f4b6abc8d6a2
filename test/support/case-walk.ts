import { localDateOf } from '../../src/kernel/local-date.ts';
import type { Actor } from '../../src/identity/actor.ts';
import { submitApplication, type Receipt } from '../../src/service/applications/submit-application.ts';
import { submitTaskForm } from '../../src/service/submit-task-form.ts';
import { claimTask } from '../../src/tasks/holding/claim-task.ts';
import type { HeldTask } from '../../src/tasks/task.ts';
import { aPdf, aPicture } from '../service/support/files.ts';
import { rightAnswers } from '../service/support/registration.ts';
import type { Program } from './program.ts';

// Walks a case of penerbitan-se-individu through the front doors that the pages use: who does which task
// with which answers. A test changes an answer to walk another way.

type Answers = Record<string, string | string[]>;
interface Attachment {
  field: string;
  fileName: string;
  content: Buffer;
}

export async function apply(program: Program, change: Record<string, unknown> = {}): Promise<Receipt> {
  const applicant = await program.as('pemohon1');
  const pdfs = ['surat-permohonan', 'formulir-pendaftaran', 'surat-rekomendasi', 'sk-jabatan'];
  const files = await Promise.all(
    pdfs.map(async (kind) => ({ kind, fileName: `${kind}.pdf`, bytes: await aPdf() })),
  );
  const ktp = { kind: 'scan-ktp', fileName: 'ktp.png', bytes: await aPicture('png') };
  const receipt = await submitApplication(program.app.worker.service, {
    applicantId: applicant.id,
    values: { ...rightAnswers, ...change },
    files: [...files, ktp],
    locale: 'id',
  });
  await program.drainJobs();
  return receipt;
}

/** The open tasks of a case, by element. */
export const openElements = async (program: Program, instanceId: string): Promise<string[]> =>
  (
    await program.rows<{ element_id: string }>(
      `SELECT element_id FROM tasks WHERE instance_id = ? AND state IN ('open', 'claimed') ORDER BY element_id`,
      instanceId,
    )
  ).map((row) => row.element_id);

export async function doTask(
  program: Program,
  instanceId: string,
  elementId: string,
  answers: Answers = {},
  files: Attachment[] = [],
): Promise<HeldTask> {
  const [row] = await program.rows<{ id: string; assignee_id: string | null }>(
    `SELECT id, assignee_id FROM tasks WHERE instance_id = ? AND element_id = ? AND state IN ('open', 'claimed')`,
    instanceId,
    elementId,
  );
  if (!row) throw new Error(`${elementId} is not open, but ${await openElements(program, instanceId)}`);
  const actor = await program.as(doers[elementId] ?? 'pemohon1');
  if (row.assignee_id === null) await claimTask({ ...program.app.worker, actor }, row.id);
  const raw = { ...usualAnswers(elementId, program.clock.now()), ...answers };
  const task = await submit(program, actor, row.id, raw, files);
  await program.drainJobs();
  return task;
}

/** A letter is signed on the day of the test's clock: a date to come is refused. */
const signedOn = (elementId: string, now: Date): Answers =>
  elementId === 'Usr_TandaTanganSurat' ? { tanggalTandaTangan: localDateOf(now) } : {};

const submit = (
  program: Program,
  actor: Actor,
  taskId: string,
  raw: Answers,
  files: Attachment[],
): Promise<HeldTask> =>
  submitTaskForm(program.app.worker.service, actor, { taskId, raw, files, locale: 'id', ip: '127.0.0.1' });

const doers: Readonly<Record<string, string>> = {
  Usr_DisposisiKadis: 'kepala-dinas',
  Usr_DisposisiKabid: 'kepala-bidang',
  Usr_DisposisiKasi: 'kepala-seksi',
  Usr_VerifikasiBerkas: 'verifikator1',
  Usr_SusunSurat: 'verifikator1',
  Usr_TandaTanganSurat: 'kepala-dinas',
  Usr_SiapkanAkunAMS: 'verifikator1',
  Usr_VerifikasiAMS: 'verifikator1',
  Rcv_KeputusanBSrE: 'verifikator1',
  Usr_CatatSertifikat: 'verifikator1',
  Usr_PeriksaData: 'verifikator1',
  Usr_SetujuiAMS: 'verifikator1',
  Usr_Disposisi: 'kepala-bidang',
  Usr_CabutAMS: 'verifikator1',
};

const checked = (document: string): Answers => ({
  [`${document}Ada`]: 'ADA',
  [`${document}Sesuai`]: 'SESUAI',
});

/** The answers of the main path. */
const usual: Readonly<Record<string, Answers>> = {
  Usr_DisposisiKadis: {
    sifatDisposisi: 'BIASA',
    tujuanDisposisiKepalaDinas: 'KEPALA_BIDANG',
    instruksiKepalaDinas: ['PROSES'],
  },
  Usr_DisposisiKabid: {
    sifatDisposisi: 'BIASA',
    tujuanDisposisiKepalaBidang: 'KEPALA_SEKSI',
    instruksiKepalaBidang: ['PROSES'],
  },
  Usr_DisposisiKasi: {
    sifatDisposisi: 'BIASA',
    tujuanDisposisiKepalaSeksi: 'VERIFIKATOR',
    instruksiKepalaSeksi: ['PROSES'],
  },
  Usr_VerifikasiBerkas: {
    ...checked('suratPermohonan'),
    ...checked('formulirPendaftaran'),
    ...checked('suratRekomendasi'),
    ...checked('scanKtp'),
    ...checked('skJabatan'),
    identitasCocok: ['NAMA', 'NIK', 'NIP', 'JABATAN', 'EMAIL'],
    hasilVerifikasi: 'LENGKAP',
  },
  Usr_SusunSurat: {
    sifat: 'Biasa',
    hal: 'Permohonan Penerbitan Sertifikat Elektronik',
    lampiran: '3 berkas',
  },
  Usr_TandaTanganSurat: {
    suratDisetujui: 'true',
    metodeTandaTangan: 'TTE',
    kapasitasPenandaTangan: 'DEFINITIF',
  },
  Usr_SiapkanAkunAMS: {
    emailAMS: 'siti.aminah@pekalongankota.go.id',
    tanggalDidaftarkan: '2026-11-23',
    statusAktivasi: 'AKTIF',
  },
  Usr_AjukanAMS: { sudahMasukAMS: 'true', tanggalPengajuanAMS: '2026-11-23' },
  Usr_PilihJenis: { jenisSertifikat: 'INDIVIDU' },
  Usr_BuatCSR: {
    caraCsr: 'TIDAK_DIMINTA',
    alasanTanpaCsr: 'AMS membuat kunci sendiri.',
    pernyataanKunciPrivat: 'true',
  },
  Usr_UnggahRekomendasi: { rekomendasiAMS: 'DIUNGGAH', tanggalUnggahRekomendasi: '2026-11-23' },
  Usr_Perjanjian: { setujuPerjanjian: 'true' },
  Usr_VerifikasiAMS: {
    dataSesuaiAMS: 'SESUAI',
    csrSesuaiAMS: 'TIDAK_DIMINTA',
    rekomendasiSesuaiAMS: 'SESUAI',
    hasilAMS: 'DITERUSKAN',
  },
  Rcv_KeputusanBSrE: { keputusanBSrE: 'TERBIT', tanggalKeputusanBSrE: '2026-11-24' },
  Usr_CatatSertifikat: {
    nomorSeri: '4A3F00B1C2D3E4F5',
    penerbit: 'BSRE CA DS G1',
    berlakuMulai: '2026-11-24',
    berlakuSampai: '2028-11-24',
    statusSertifikat: 'AKTIF',
  },
};

const mainPath = Object.keys(usual);

export const usualAnswers = (elementId: string, now: Date): Answers => ({
  ...usual[elementId],
  ...signedOn(elementId, now),
});

/** Does the tasks of the main path from one element up to and including another. */
export async function walk(program: Program, instanceId: string, from: string, to: string): Promise<void> {
  const steps = mainPath.slice(mainPath.indexOf(from), mainPath.indexOf(to) + 1);
  for (const elementId of steps) await doTask(program, instanceId, elementId);
}
