import { verifyHistory } from '../../src/history/verify-history.ts';
import { aPdf } from '../service/support/files.ts';
import { apply, doTask, openElements, walk } from '../support/case-walk.ts';
import { aProgram, type Program } from '../support/program.ts';

// The shipped process, walked with real forms, real documents and the real worker.

let program: Program;
beforeEach(async () => {
  program = await aProgram('2026-11-23T02:00:00.000Z');
});
afterEach(async () => {
  expect(await program.rows('SELECT * FROM incidents')).toEqual([]);
  expect((await verifyHistory(program.app.database)).brokenAt).toBeUndefined();
  await program.close();
});

interface InstanceRow {
  state: string;
  ended_element_id: string | null;
}

const instanceRow = async (instanceId: string): Promise<InstanceRow | undefined> =>
  (
    await program.rows<InstanceRow>('SELECT state, ended_element_id FROM instances WHERE id = ?', instanceId)
  )[0];

const outcomeOf = async (instanceId: string) =>
  (
    await program.rows<{ outcome: string | null }>(
      'SELECT outcome FROM applications WHERE instance_id = ?',
      instanceId,
    )
  )[0]?.outcome;

const openWork = (instanceId: string) =>
  program.rows('SELECT kind FROM jobs WHERE instance_id = ?', instanceId);

it('goes from the application to the issued certificate', async () => {
  const { instanceId } = await apply(program);
  await walk(program, instanceId, 'Usr_DisposisiKadis', 'Usr_CatatSertifikat');
  expect(await instanceRow(instanceId)).toMatchObject({
    state: 'terminated',
    ended_element_id: 'End_Selesai',
  });
  expect(await outcomeOf(instanceId)).toBe('TERBIT');
  expect(await program.rows('SELECT serial_number FROM certificates')).toEqual([
    { serial_number: '4A3F00B1C2D3E4F5' },
  ]);
  expect(await openWork(instanceId)).toEqual([]);
});

it('comes back to the applicant for the one document that was rejected, and goes on', async () => {
  const { instanceId } = await apply(program);
  await walk(program, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
  await doTask(program, instanceId, 'Usr_VerifikasiBerkas', {
    suratRekomendasiSesuai: 'TIDAK_SESUAI',
    suratRekomendasiAlasan: ['Tanpa tanggal'],
    hasilVerifikasi: 'TIDAK_LENGKAP',
  });
  expect(await openElements(program, instanceId)).toEqual(['Usr_LengkapiBerkas']);
  const file = {
    field: 'dokumen_surat_rekomendasi',
    fileName: 'rekomendasi-baru.pdf',
    content: await aPdf(),
  };
  await doTask(program, instanceId, 'Usr_LengkapiBerkas', { tanggapan: 'Sudah diberi tanggal.' }, [file]);
  expect(await openElements(program, instanceId)).toEqual(['Usr_VerifikasiBerkas']);
  await walk(program, instanceId, 'Usr_VerifikasiBerkas', 'Usr_CatatSertifikat');
  expect(await outcomeOf(instanceId)).toBe('TERBIT');
});

it('ends as rejected when the verifikator rejects it', async () => {
  const { instanceId } = await apply(program);
  await walk(program, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
  await doTask(program, instanceId, 'Usr_VerifikasiBerkas', {
    hasilVerifikasi: 'DITOLAK',
    alasanPenolakan: 'Pemohon bukan pegawai Pemerintah Kota Pekalongan.',
  });
  expect(await outcomeOf(instanceId)).toBe('DITOLAK');
});

it('closes as incomplete ten working days after nobody repaired it, with no earlier deadline passing', async () => {
  const { instanceId } = await apply(program);
  await walk(program, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
  await doTask(program, instanceId, 'Usr_VerifikasiBerkas', {
    scanKtpSesuai: 'TIDAK_SESUAI',
    scanKtpAlasan: ['Tidak berwarna'],
    hasilVerifikasi: 'TIDAK_LENGKAP',
  });
  await program.passTimeUntil('2026-12-07T08:44:59.000Z');
  expect(await outcomeOf(instanceId)).toBeNull();
  await program.passTimeUntil('2026-12-07T08:45:00.000Z');
  await program.drainJobs();
  expect(await outcomeOf(instanceId)).toBe('DITUTUP_TIDAK_LENGKAP');
  expect(await program.rows('SELECT kind FROM deadlines WHERE fired_at IS NOT NULL')).toEqual([]);
});

it('goes back to the letter when the head of office wants it revised', async () => {
  const { instanceId } = await apply(program);
  await walk(program, instanceId, 'Usr_DisposisiKadis', 'Usr_SusunSurat');
  await doTask(program, instanceId, 'Usr_TandaTanganSurat', {
    suratDisetujui: 'false',
    catatanSurat: 'Perbaiki hal.',
  });
  expect(await openElements(program, instanceId)).toEqual(['Usr_SusunSurat']);
  expect(await program.rows('SELECT number FROM letters WHERE number IS NOT NULL')).toEqual([]);
});

it('ends as cancelled when the agreement is refused and the refusal confirmed', async () => {
  const { instanceId } = await apply(program);
  await walk(program, instanceId, 'Usr_DisposisiKadis', 'Usr_UnggahRekomendasi');
  await doTask(program, instanceId, 'Usr_Perjanjian', {
    setujuPerjanjian: 'false',
    alasanTidakSetuju: 'Belum siap.',
  });
  await doTask(program, instanceId, 'Usr_KonfirmasiBatal', { tetapBatal: 'false' });
  expect(await openElements(program, instanceId)).toEqual(['Usr_Perjanjian']);
  await doTask(program, instanceId, 'Usr_Perjanjian', { setujuPerjanjian: 'false' });
  await doTask(program, instanceId, 'Usr_KonfirmasiBatal', {
    tetapBatal: 'true',
    alasanBatal: 'Pindah instansi.',
  });
  expect(await outcomeOf(instanceId)).toBe('DIBATALKAN');
});

it.each([
  ['DITOLAK_CSR', 'Usr_BuatCSR'],
  ['DITOLAK_REKOMENDASI', 'Usr_UnggahRekomendasi'],
  ['DITOLAK_DATA', 'Usr_AjukanAMS'],
])('goes back to the right step when BSrE decides %s', async (decision, elementId) => {
  const { instanceId } = await apply(program);
  await walk(program, instanceId, 'Usr_DisposisiKadis', 'Usr_VerifikasiAMS');
  await doTask(program, instanceId, 'Rcv_KeputusanBSrE', {
    keputusanBSrE: decision,
    alasanBSrE: 'Perlu diperbaiki.',
  });
  expect(await openElements(program, instanceId)).toEqual([elementId]);
});

it('ends as rejected when BSrE refuses for good', async () => {
  const { instanceId } = await apply(program);
  await walk(program, instanceId, 'Usr_DisposisiKadis', 'Usr_VerifikasiAMS');
  await doTask(program, instanceId, 'Rcv_KeputusanBSrE', {
    keputusanBSrE: 'DITOLAK',
    alasanBSrE: 'Bukan ASN.',
  });
  expect(await outcomeOf(instanceId)).toBe('DITOLAK');
});

it('fires the target and the maximum at the minute the calendar says, holidays between included', async () => {
  // given: received on Friday 18 December 2026; 24 (cuti bersama) and 25 December are closed
  program.clock.set('2026-12-18T02:00:00.000Z');
  const { instanceId, targetDueAt, maximumDueAt } = await apply(program);
  expect(targetDueAt.toISOString()).toBe('2026-12-23T08:45:00.000Z');
  expect(maximumDueAt.toISOString()).toBe('2026-12-29T08:45:00.000Z');
  const fired = () =>
    program.rows<{ kind: string }>(
      'SELECT kind, fired_at FROM deadlines WHERE instance_id = ? AND fired_at IS NOT NULL ORDER BY kind DESC',
      instanceId,
    );
  // then: nothing a second before, the target on the minute, the maximum on its own
  await program.passTimeUntil('2026-12-23T08:44:59.999Z');
  expect(await fired()).toEqual([]);
  await program.passTimeUntil('2026-12-23T08:45:00.000Z');
  await program.drainJobs();
  expect(await fired()).toEqual([{ kind: 'target', fired_at: '2026-12-23T08:45:00.000Z' }]);
  await program.passTimeUntil('2026-12-29T08:44:59.999Z');
  expect(await fired()).toHaveLength(1);
  await program.passTimeUntil('2026-12-29T08:45:00.000Z');
  await program.drainJobs();
  expect(await fired()).toHaveLength(2);
});

it('stands still while it is the applicant’s turn, and goes on with the working time that was left', async () => {
  const { instanceId } = await apply(program);
  await walk(program, instanceId, 'Usr_DisposisiKadis', 'Usr_SiapkanAkunAMS');
  const deadline = async () =>
    (
      await program.rows<{ due_at: string | null; remaining_ms: number | null }>(
        `SELECT due_at, remaining_ms FROM deadlines WHERE instance_id = ? AND kind = 'maximum'`,
        instanceId,
      )
    )[0];
  // paused on Monday 09.00: 5 h 45 of Monday, Tuesday to Thursday, Friday and the next Monday are left
  expect(await deadline()).toEqual({ due_at: null, remaining_ms: (345 - 0 + 3 * 405 + 180 + 405) * 60_000 });
  await program.passTimeUntil('2026-11-25T02:00:00.000Z');
  await walk(program, instanceId, 'Usr_AjukanAMS', 'Usr_Perjanjian');
  // two days later, at the same hour, the office has its time again
  expect(await deadline()).toMatchObject({ due_at: '2026-12-02T08:45:00.000Z', remaining_ms: null });
});
