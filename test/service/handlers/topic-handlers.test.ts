import type { Receipt } from '../../../src/service/applications/submit-application.ts';
import { applicationOf } from '../../../src/service/applications/application.ts';
import { letterOf } from '../../../src/service/letters/letter.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { complete, runTopic } from '../support/work.ts';

let service: TestService;
let receipt: Receipt;
beforeEach(async () => {
  service = await aService();
  receipt = await service.apply();
});
afterEach(() => service.close());

const application = async () => applicationOf(service.context.database, { instanceId: receipt.instanceId });
const run = (topic: string, asked: object = {}) =>
  runTopic(service, topic, { instanceId: receipt.instanceId, ...asked });
const notices = () =>
  service.rows<{ template: string; recipient_id: string }>(
    'SELECT template, recipient_id FROM outbox ORDER BY message_key',
  );

describe('register-application', () => {
  it('gives agenda numbers in order, and the same one when it is tried again', async () => {
    const second = await service.apply({ nik: '3375015708900002' });
    expect(await run('register-application')).toEqual({ nomorAgenda: '1/2026' });
    expect(await run('register-application')).toEqual({ nomorAgenda: '1/2026' });
    expect(await runTopic(service, 'register-application', second)).toEqual({ nomorAgenda: '2/2026' });
    expect((await application())?.agendaNumber).toBe('1/2026');
    expect(await service.count('incoming_letters')).toBe(2);
  });
});

describe('notify', () => {
  it('writes one notice for the applicant, once, however often it is tried', async () => {
    const settings = { template: 'tanda-terima', to: 'applicant' };
    await run('notify', { settings });
    await run('notify', { settings });
    expect(await notices()).toEqual([{ template: 'tanda-terima', recipient_id: service.people.pemohon.id }]);
    await run('notify', { settings, key: 'work-2' });
    expect(await notices()).toHaveLength(2);
  });

  it('reaches everyone who holds one of the roles', async () => {
    await run('notify', { settings: { template: 'eskalasi-terlambat', to: 'kepala-bidang, kepala-dinas' } });
    expect((await notices()).map(({ recipient_id }) => recipient_id)).toEqual([
      service.people['kepala-bidang'].id,
      service.people['kepala-dinas'].id,
    ]);
  });

  it.each([
    [{ template: 'tanda-terim', to: 'applicant' }, '"tanda-terim" is no template'],
    [{ template: 'tanda-terima', to: 'kepala-desa' }, 'there is no role "kepala-desa"'],
  ])('%j fails with a sentence', async (settings, sentence) => {
    await expect(run('notify', { settings })).rejects.toThrow(sentence);
    expect(await notices()).toEqual([]);
  });

  it('asking for a correction names the rejected documents with their reasons', async () => {
    await complete(service, 'Usr_VerifikasiBerkas', {
      applicationId: receipt.applicationId,
      values: {
        hasilVerifikasi: 'TIDAK_LENGKAP',
        scanKtpSesuai: 'TIDAK_SESUAI',
        scanKtpAlasan: ['Tidak berwarna'],
      },
    });
    await run('notify', { settings: { template: 'minta-perbaikan', to: 'applicant' } });
    const [row] = await service.rows<{ content: string }>('SELECT content FROM outbox');
    expect(JSON.parse(row?.content ?? '')).toMatchObject({
      values: { ticket: 'SE-2026-000001', repairAt: '2026-12-07T08:45:00.000Z' },
      documents: [{ kind: 'scan-ktp', reasons: ['Tidak berwarna'] }],
    });
  });
});

describe('the reason in a notice', () => {
  const variables = {
    alasanPenolakan: 'bukan pegawai',
    catatanAMS: 'CSR belum diunggah',
    alasanBSrE: 'nama berbeda',
  };

  it.each([
    ['penolakan', {}, 'bukan pegawai'],
    ['penolakan-bsre', { hasilAMS: 'DITERUSKAN' }, 'nama berbeda'],
    ['perbaikan-ams', { hasilAMS: 'CSR' }, 'CSR belum diunggah'],
    ['perbaikan-ams', { hasilAMS: 'DITERUSKAN' }, 'nama berbeda'],
  ])('%s with %j is: %s', async (template, more, reason) => {
    await run('notify', { settings: { template, to: 'applicant' }, variables: { ...variables, ...more } });
    const [row] = await service.rows<{ content: string }>('SELECT content FROM outbox');
    expect(JSON.parse(row?.content ?? '')).toMatchObject({ values: { reason } });
  });
});

describe('closing', () => {
  it('keeps the first outcome and lets the person apply again', async () => {
    const settings = { template: 'penolakan', to: 'applicant', outcome: 'DITOLAK' };
    await run('notify-and-close', { settings, variables: { alasanPenolakan: 'Bukan pegawai' } });
    await run('close-application', { settings: { outcome: 'TERBIT' } });
    expect(await application()).toMatchObject({ outcome: 'DITOLAK', closedAt: '2026-11-23T02:00:00.000Z' });
    expect((await service.apply()).ticketNumber).toBe('SE-2026-000002');
  });

  it('by withdrawal closes as DITARIK', async () => {
    await run('record-withdrawal');
    expect((await application())?.outcome).toBe('DITARIK');
  });

  it('with an outcome nobody knows fails with a sentence', async () => {
    await expect(run('close-application', { settings: { outcome: 'SELESAI' } })).rejects.toThrow(
      '"SELESAI" is no outcome',
    );
    expect((await application())?.closedAt).toBeUndefined();
  });
});

it('mark-late keeps the first moment', async () => {
  await run('mark-late');
  service.setClock('2026-12-01T02:00:00.000Z');
  await run('mark-late');
  expect((await application())?.lateAt).toBe('2026-11-23T02:00:00.000Z');
});

describe('the letter', () => {
  const drafted = (applicationId: string) =>
    complete(service, 'Usr_SusunSurat', {
      applicationId,
      values: { hal: 'Permohonan', isi: 'Dengan hormat' },
    });
  const signed = (applicationId: string) =>
    complete(service, 'Usr_TandaTanganSurat', {
      applicationId,
      values: { suratDisetujui: true },
      actor: service.people['kepala-dinas'],
    });
  const letter = () => letterOf(service.context.database, receipt.applicationId);

  it('gets no number before it is signed', async () => {
    await drafted(receipt.applicationId);
    await expect(run('number-letter')).rejects.toThrow('it is not signed');
    expect((await letter())?.number).toBeUndefined();
  });

  it('is numbered at signing without gaps, and archived by its hash', async () => {
    const second = await service.apply({ nik: '3375015708900002' });
    for (const { applicationId } of [receipt, second]) {
      await drafted(applicationId);
      await signed(applicationId);
    }
    // Archived in another order than signed: the numbers stay.
    expect(await runTopic(service, 'number-letter', second)).toEqual({
      nomorSurat: '500.12/2/DINKOMINFO/2026',
    });
    expect(await run('number-letter')).toEqual({ nomorSurat: '500.12/1/DINKOMINFO/2026' });
    expect(await run('number-letter')).toEqual({ nomorSurat: '500.12/1/DINKOMINFO/2026' });
    expect(await service.count("documents WHERE kind = 'surat-bssn'")).toBe(2);
    expect(await letter()).toMatchObject({
      number: '500.12/1/DINKOMINFO/2026',
      signedBy: service.people['kepala-dinas'].id,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is not handed over before it is signed', async () => {
    await drafted(receipt.applicationId);
    await expect(run('send-letter')).rejects.toThrow('it has no number');
  });

  it('is handed over once, and the verifikator is told through which channel', async () => {
    await drafted(receipt.applicationId);
    await signed(receipt.applicationId);
    await run('number-letter');
    await run('send-letter');
    await run('send-letter', { key: 'again' });
    expect((await letter())?.sentAt).toBe('2026-11-23T02:00:00.000Z');
    expect(await notices()).toEqual([
      { template: 'surat-siap-kirim', recipient_id: service.people.verifikator.id },
    ]);
  });
});

describe('the certificate', () => {
  const variables = { nomorSeri: '7f 3a', berlakuMulai: '2026-11-30', berlakuSampai: '2028-11-30' };

  it('is recorded once from the case', async () => {
    expect(await run('record-certificate', { variables })).toEqual({ nomorSeri: '7F3A' });
    await run('record-certificate', { variables: { ...variables, nomorSeri: '99' } });
    expect(await service.rows('SELECT serial_number, valid_until FROM certificates')).toEqual([
      { serial_number: '7F3A', valid_until: '2028-11-30' },
    ]);
  });

  it('is renewed in time: reminders 45, 30, 14, 7 and 1 days before, at eight in Pekalongan', async () => {
    await run('record-certificate', { variables });
    await run('schedule-renewal');
    await run('schedule-renewal');
    const jobs = await service.rows<{ due_at: string }>(
      "SELECT due_at FROM jobs WHERE kind = 'renewal-reminder' ORDER BY due_at",
    );
    expect(jobs.map(({ due_at }) => due_at)).toEqual([
      '2028-10-16T01:00:00.000Z',
      '2028-10-31T01:00:00.000Z',
      '2028-11-16T01:00:00.000Z',
      '2028-11-23T01:00:00.000Z',
      '2028-11-29T01:00:00.000Z',
    ]);
  });

  it('has no reminder for a day that has passed', async () => {
    await run('record-certificate', { variables: { ...variables, berlakuSampai: '2026-12-03' } });
    await run('schedule-renewal');
    expect(await service.rows("SELECT payload FROM jobs WHERE kind = 'renewal-reminder'")).toHaveLength(2);
  });
});

it('a case without an application fails with a sentence', async () => {
  await expect(runTopic(service, 'mark-late', { instanceId: 'nobody' })).rejects.toThrow(
    'the case has no application',
  );
});
