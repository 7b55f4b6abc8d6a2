import { aPdf, aPicture } from '../../service/support/files.ts';
import type { Browser } from '../../support/web.ts';
import { apply, aSite, fiveFiles, ticketIn, typed, type Site } from './a-site.ts';

let site: Site;
let browser: Browser;
beforeEach(async () => {
  site = await aSite();
  browser = await site.signedIn('pemohon1');
});
afterEach(() => site.close());

const nothingOfAnApplication = async () => {
  for (const table of ['applications', 'instances', 'documents', 'open_applications', 'consents'])
    expect([table, await site.count(table)]).toEqual([table, 0]);
};

describe('the application form', () => {
  it('is filled in with what the account says, the name without titles', async () => {
    const { text } = await browser.get('/applications/new');
    expect(text).toContain('value="Raden Ayu Kusumaningtyas Dwi Hapsari"');
    expect(text).toContain('value="kusumaningtyas.hapsari@pekalongankota.go.id"');
    expect(text).toContain('value="199003172015032004"');
    expect(text).toContain('<option value="Dinas Kependudukan dan Pencatatan Sipil" selected>');
  });

  it('says what to prepare and how far each section is', async () => {
    const { text } = await browser.get('/applications/new');
    expect(text).toContain('Yang perlu disiapkan');
    expect(text).toMatch(/href="#group_dokumen">Dokumen persyaratan<\/a>[^]*?5 belum diisi/);
  });

  it('hides the NIP from who has none, and keeps the files that came along', async () => {
    const reply = await apply(browser, { statusKepegawaian: 'NON_ASN' }, undefined, '/applications/fields');
    expect(reply.status).toBe(200);
    expect(reply.text).not.toContain('id="field-nip"');
    expect(reply.text).toContain('rekomendasi.pdf');
    expect(await site.count('staged_documents')).toBe(5);
    await nothingOfAnApplication();
  });

  it('is not for staff', async () => {
    const verifikator = await site.signedIn('verifikator1');
    expect((await verifikator.get('/applications/new')).status).toBe(403);
  });
});

describe('a right application', () => {
  it('becomes a case, and the receipt says number, effective date and deadlines', async () => {
    const reply = await apply(browser);
    expect(reply.status).toBe(303);
    const receipt = await browser.get(String(reply.headers['location']));
    expect(receipt.text).toContain(ticketIn(reply.headers['location']));
    expect(receipt.text).toContain('Senin, 23 November 2026');
    expect(receipt.text).toContain('Kamis, 26 November 2026 pukul 15.45 WIB');
    expect(receipt.text).toContain('Senin, 30 November 2026 pukul 15.45 WIB');
    expect(receipt.text).not.toContain('di luar jam pelayanan');
    expect(await site.count('documents')).toBe(5);
    expect(await site.count('staged_documents')).toBe(0);
  });

  it('sent after the office has closed says that it counts from the next working day', async () => {
    site.clock.set('2026-11-27T09:00:00.000Z');
    browser = await site.signedIn('pemohon1');
    const reply = await apply(browser);
    const receipt = await browser.get(String(reply.headers['location']));
    expect(receipt.text).toContain(
      'Permohonan dikirim di luar jam pelayanan dan dihitung diterima pada Senin, 30 November 2026.',
    );
  });
});

describe('bad input: a clear error at its field, everything typed kept, nothing stored', () => {
  it.each<[string, Record<string, string>, string, string]>([
    [
      'a NIK of 15 digits',
      { nik: '337501570890001' },
      'nik',
      'NIK terdiri dari 16 angka; yang ditulis 15 karakter.',
    ],
    ['a private e-mail', { emailDinas: 'siti@example.org' }, 'emailDinas', 'Gunakan e-mail dinas'],
    ['no consent', { persetujuanData: '' }, 'persetujuanData', 'Saya menyetujui data pribadi'],
    ['an impossible birth date', { tanggalLahir: '1990-02-30' }, 'tanggalLahir', 'Tanggal lahir'],
  ])('%s', async (_, change, field, sentence) => {
    const reply = await apply(browser, change);
    expect(reply.status).toBe(422);
    expect(reply.text).toMatch(new RegExp(`<a href="#field-${field}">[^<]*${sentence.slice(0, 20)}`));
    expect(reply.text).toContain('Ada 1 isian yang perlu diperbaiki');
    expect(reply.text).toContain(`value="${typed['sistem']}"`);
    if (change['nik']) expect(reply.text).toContain(`value="${change['nik']}"`);
    await nothingOfAnApplication();
  });

  it.each<[string, string, () => Promise<readonly [string, Buffer]>, string]>([
    [
      'a file that is not what its name says',
      'dokumen_surat_permohonan',
      async () => ['surat.pdf', await aPicture('png')],
      'Berkas bernama surat.pdf berisi PNG.',
    ],
    [
      'a file over the limit of its kind',
      'dokumen_surat_rekomendasi',
      async () => ['besar.pdf', Buffer.concat([await aPdf(), Buffer.alloc(1024 * 1024)])],
      'Berkas besar.pdf terlalu besar: 1,1 MB; paling besar 1 MB.',
    ],
    [
      'a file of twenty megabytes',
      'dokumen_surat_rekomendasi',
      async () => ['raksasa.pdf', Buffer.alloc(20 * 1024 * 1024)],
      'Berkas raksasa.pdf terlalu besar: 20 MB; paling besar 1 MB.',
    ],
  ])('%s', async (_, field, file, sentence) => {
    const reply = await apply(browser, {}, { ...(await fiveFiles()), [field]: await file() });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(`<a href="#field-${field}">${sentence}</a>`);
    expect(reply.text).toContain(`value="${typed['nik']}"`);
    const kept = await site.rows<{ kind: string }>('SELECT kind FROM staged_documents');
    expect(kept.map(({ kind }) => `dokumen_${kind.replaceAll('-', '_')}`)).not.toContain(field);
    expect(kept).toHaveLength(4);
    await nothingOfAnApplication();
  });

  it('says it in English to who reads English', async () => {
    await browser.get('/?lang=en');
    const reply = await apply(browser, { nik: '1' }, { ...(await fiveFiles()), dokumen_scan_ktp: undefined });
    expect(reply.text).toContain('Colour scan of the identity card');
    expect(reply.text).not.toContain('wajib diunggah');
  });
});

describe('a file that was accepted', () => {
  it('is shown by name when something else is wrong, and is not asked for again', async () => {
    const refused = await apply(browser, { nik: '1' });
    expect(refused.text).toMatch(/rekomendasi\.pdf[^]*?Pilih berkas lain hanya bila ingin mengganti/);
    const reply = await apply(browser, {}, {});
    expect(ticketIn(reply.headers['location'])).toBe('SE-2026-000001');
    expect(await site.count('documents')).toBe(5);
  });

  it('is nothing that another applicant gets to see', async () => {
    await apply(browser, { nik: '1' });
    const other = await site.signedIn('pemohon2');
    expect((await other.get('/applications/new')).text).not.toContain('rekomendasi.pdf');
  });
});

describe('a second application of the same person', () => {
  it('is refused in a sentence, with everything typed kept', async () => {
    await apply(browser);
    const reply = await apply(browser);
    expect(reply.status).toBe(409);
    expect(reply.text).toContain('Masih ada permohonan dengan NIK ini yang berjalan.');
    expect(reply.text).toContain(`value="${typed['jabatan']}"`);
    expect(await site.count('applications')).toBe(1);
  });

  it('is warned about before it is typed', async () => {
    await apply(browser);
    expect((await browser.get('/applications/new')).text).toMatch(/masih berjalan[^]*SE-2026-000001/);
  });
});
