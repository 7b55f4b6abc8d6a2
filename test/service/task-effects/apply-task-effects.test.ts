import { documentsOf } from '../../../src/service/documents/documents-of.ts';
import { letterOf } from '../../../src/service/letters/letter.ts';
import { letterPreview } from '../../../src/service/letters/letter-preview.ts';
import { applicationOf } from '../../../src/service/applications/application.ts';
import type { Receipt } from '../../../src/service/applications/submit-application.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { aPdf, aPicture } from '../support/files.ts';
import { complete, sealed } from '../support/work.ts';

let service: TestService;
let receipt: Receipt;
beforeEach(async () => {
  service = await aService();
  receipt = await service.apply();
});
afterEach(() => service.close());

const done = (elementId: string, task: object = {}) =>
  complete(service, elementId, { applicationId: receipt.applicationId, ...task });
const current = async () =>
  (await documentsOf(service.context.database, receipt.applicationId)).filter(
    ({ replacedAt }) => !replacedAt,
  );
const upload = (kind: string, fileName: string, bytes: Buffer) => sealed(service, { kind, fileName, bytes });
const rejectedCard = {
  values: {
    hasilVerifikasi: 'TIDAK_LENGKAP',
    scanKtpSesuai: 'TIDAK_SESUAI',
    scanKtpAlasan: ['Tidak berwarna'],
    scanKtpCatatan: ' Mohon dipindai ulang ',
    skJabatanSesuai: 'SESUAI',
  },
};

describe('verification', () => {
  it('marks what was rejected, with the reasons, and names it to the case', async () => {
    expect(await done('Usr_VerifikasiBerkas', rejectedCard)).toEqual({ dokumenDitolak: ['scan-ktp'] });
    const rejected = (await current()).filter(({ rejectedAt }) => rejectedAt);
    expect(rejected).toMatchObject([
      { kind: 'scan-ktp', rejection: { reasons: ['Tidak berwarna'], note: 'Mohon dipindai ulang' } },
    ]);
  });

  it('that finds all complete rejects nothing', async () => {
    expect(await done('Usr_VerifikasiBerkas', { values: { hasilVerifikasi: 'LENGKAP' } })).toEqual({
      dokumenDitolak: [],
    });
    expect((await current()).every(({ rejectedAt }) => rejectedAt === undefined)).toBe(true);
  });

  it.each([
    ['complete, yet one rejected', { ...rejectedCard.values, hasilVerifikasi: 'LENGKAP' }],
    ['incomplete, yet none rejected', { hasilVerifikasi: 'TIDAK_LENGKAP' }],
  ])('%s is refused, and nothing is marked', async (_, values) => {
    await expect(done('Usr_VerifikasiBerkas', { values })).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'hasilVerifikasi' }],
    });
    expect((await current()).every(({ rejectedAt }) => rejectedAt === undefined)).toBe(true);
  });
});

describe('correction', () => {
  beforeEach(() => done('Usr_VerifikasiBerkas', rejectedCard));

  it('replaces what was rejected by a new version that is not', async () => {
    const uploads = await upload('scan-ktp', 'ktp.jpg', await aPicture('jpeg'));
    expect(await done('Usr_LengkapiBerkas', { uploads, actor: service.people.pemohon })).toEqual({
      dokumenDitolak: [],
    });
    const card = (await current()).find(({ kind }) => kind === 'scan-ktp');
    expect(card).toMatchObject({ version: 2, fileName: 'ktp.jpg', mediaType: 'image/jpeg' });
    expect(card?.rejectedAt).toBeUndefined();
  });

  it('without the rejected document is refused with its name', async () => {
    await expect(done('Usr_LengkapiBerkas')).rejects.toMatchObject({
      problems: [{ field: 'scan-ktp', message: 'Scan KTP berwarna wajib diunggah.' }],
    });
  });

  it('of a document that was accepted is refused', async () => {
    const card = await upload('scan-ktp', 'ktp.jpg', await aPicture('jpeg'));
    const letter = await upload('surat-permohonan', 'surat.pdf', await aPdf());
    await expect(done('Usr_LengkapiBerkas', { uploads: [...card, ...letter] })).rejects.toMatchObject({
      problems: [{ field: 'surat-permohonan' }],
    });
    expect((await current()).every(({ version }) => version === 1)).toBe(true);
  });
});

describe('the letter', () => {
  const preview = async () => {
    const application = await applicationOf(service.context.database, receipt);
    return application && letterPreview(service.context, application);
  };

  it('names the person after the opening and thanks at the end', async () => {
    await done('Usr_SusunSurat', { values: { hal: 'Pertama' } });
    const text = (await preview()) ?? '';
    const places = [
      'bersama ini kami mengajukan',
      'Nama         :',
      'Sebagai bahan',
      'Demikian',
      'Kepala Dinas Kom',
    ];
    const found = places.map((place) => text.indexOf(place));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  it('is one draft until it is signed, then stays as signed', async () => {
    await done('Usr_SusunSurat', { values: { hal: 'Pertama' } });
    await done('Usr_TandaTanganSurat', { values: { suratDisetujui: false } });
    await done('Usr_SusunSurat', { values: { hal: 'Kedua' } });
    expect(await service.count('letters')).toBe(1);
    expect(await preview()).toContain('(diberi saat ditandatangani)');
    await done('Usr_TandaTanganSurat', {
      values: { suratDisetujui: true },
      actor: service.people['kepala-dinas'],
    });
    const letter = await letterOf(service.context.database, receipt.applicationId);
    const text = await preview();
    expect(letter).toMatchObject({ content: { hal: 'Kedua' }, signedBy: service.people['kepala-dinas'].id });
    expect(text).toContain('Hal      : Kedua');
    expect(text).toContain('NIK          : 3375 **** **** 0001');
    expect(text).not.toContain('3375015708900001');
    expect(text).toContain('Orang kepala-dinas');
  });

  it('cannot be signed before it is drafted', async () => {
    await expect(done('Usr_TandaTanganSurat', { values: { suratDisetujui: true } })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });
});

describe('the agreement', () => {
  it.each([
    [true, 'yes'],
    [false, 'no'],
  ])('answered %s is kept as %s with the text it answers', async (setujuPerjanjian, answer) => {
    await done('Usr_Perjanjian', {
      values: { setujuPerjanjian },
      actor: service.people.pemohon,
      ip: '192.0.2.7',
    });
    const consents = await service.rows("SELECT * FROM consents WHERE kind = 'agreement'");
    expect(consents).toMatchObject([
      { answer, given_by: service.people.pemohon.id, ip: '192.0.2.7', text_version: '1.0' },
    ]);
  });

  it('without an answer is refused', async () => {
    await expect(done('Usr_Perjanjian')).rejects.toMatchObject({ problems: [{ field: 'setujuPerjanjian' }] });
  });
});

describe('the certificate', () => {
  const values = {
    nomorSeri: '00:ab:12',
    penerbit: '',
    berlakuMulai: '2026-11-30',
    berlakuSampai: '2028-11-30',
  };

  it('is stored in one written form, and a correction replaces it', async () => {
    expect(await done('Usr_CatatSertifikat', { values })).toEqual({
      nomorSeri: '00AB12',
      berlakuMulai: '2026-11-30',
      berlakuSampai: '2028-11-30',
    });
    await done('Usr_CatatSertifikat', { values: { ...values, nomorSeri: '77' } });
    const stored = await service.rows('SELECT serial_number, issuer, recorded_by FROM certificates');
    expect(stored).toEqual([
      {
        serial_number: '77',
        issuer: 'CN=BSRE CA DS G1,O=Badan Siber dan Sandi Negara,C=ID',
        recorded_by: service.people.verifikator.id,
      },
    ]);
  });

  it.each([
    [{ nomorSeri: 'tidak ada' }, 'nomorSeri'],
    [{ nomorSeri: '' }, 'nomorSeri'],
    [{ berlakuMulai: '30-11-2026' }, 'berlakuMulai'],
    [{ berlakuSampai: '2026-11-30' }, 'berlakuSampai'],
  ])('with %j is refused', async (change, field) => {
    await expect(done('Usr_CatatSertifikat', { values: { ...values, ...change } })).rejects.toMatchObject({
      kind: 'invalid',
      problems: expect.arrayContaining([expect.objectContaining({ field })]),
    });
    expect(await service.count('certificates')).toBe(0);
  });
});

it('a task that asks for no files refuses them', async () => {
  const uploads = await upload('surat-permohonan', 'surat.pdf', await aPdf());
  await expect(done('Usr_DisposisiKadis', { uploads })).rejects.toMatchObject({ kind: 'invalid' });
  expect(await done('Usr_DisposisiKadis')).toEqual({});
});
