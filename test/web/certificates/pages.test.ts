import { certify } from '../../service/certificates/certificates.ts';
import { apply } from '../../support/case-walk.ts';
import { tokenIn } from '../../support/web.ts';
import { aSite, nik, type Site } from '../../security/support.ts';
import { certificatePagePath } from '../../../src/service/renewals/certificate-page.ts';
import { paths } from '../../../src/web/paths.ts';

let site: Site;
let certificateId: string;
beforeAll(async () => {
  site = await aSite();
  const { applicationId } = await apply(site, { namaLengkap: '=SUM(A1)' });
  certificateId = await certify(site.app.worker.service, applicationId, {
    serialNumber: '4A3F',
    validUntil: '2099-01-01',
  });
});
afterAll(() => site.close());

it('shows holders their own, with the date from which they may renew', async () => {
  const { text } = await (await site.signedIn('pemohon1')).get('/certificates/mine');
  expect(text).toContain('4A3F');
  expect(text).toContain('Pembaruan dapat diajukan mulai Selasa, 2 Desember 2098.');
  expect(text).not.toContain(`/certificates/${certificateId}/renewal`);
  expect(text).toContain(`/certificates/${certificateId}/revocation`);
});

it('shows others nothing of it', async () => {
  const { text } = await (await site.signedIn('pemohon2')).get('/certificates/mine');
  expect(text).toContain('Belum ada sertifikat');
  expect(text).not.toContain('4A3F');
});

it('lists it for staff, with a page of its own and a trace of who opened it', async () => {
  const petugas = await site.signedIn('petugas');
  expect((await petugas.get('/certificates?q=4a3f')).text).toContain(`/certificates/${certificateId}`);
  expect((await petugas.get('/certificates?q=nothing')).text).toContain('Tidak ada yang cocok');
  const one = await petugas.get(`/certificates/${certificateId}`);
  expect(one.text).toContain('4A3F');
  expect(one.text).not.toContain(nik);
  expect(one.text).not.toContain('/revocation');
  const seen = await site.rows<{ type: string }>("SELECT type FROM history WHERE type = 'certificate.read'");
  expect(seen).toHaveLength(1);
});

it('exports what the list shows, without a NIK and without a formula', async () => {
  const verifikator = await site.signedIn('verifikator1');
  const { text, headers } = await verifikator.get('/certificates/export?filter=all');
  expect(headers['content-disposition']).toMatch(/daftar-sertifikat-\d{4}-\d\d-\d\d\.csv/);
  const [head, row] = text.replace('\uFEFF', '').split('\r\n');
  expect(head).toContain('Nomor seri,Pemegang,NIP');
  expect(row).toMatch(/^4A3F,'=SUM\(A1\),/);
  expect(text).not.toContain(nik);
  expect((await verifikator.get('/certificates/export?filter=revoked')).text).not.toContain('4A3F');
});

it('is told in messages by the address it has', () => {
  expect(certificatePagePath).toBe(paths.certificates.own);
});

describe('asking for a revocation', () => {
  it('says each reason in the reader’s language, and what is missing', async () => {
    const holder = await site.signedIn('pemohon1');
    const address = `/certificates/${certificateId}/revocation`;
    const { text } = await holder.get(address);
    expect(text).toContain('>Sertifikat tidak digunakan lagi<');
    expect(text).not.toContain('Meninggal dunia');
    expect((await holder.get(`${address}?lang=en`)).text).toContain('>Certificate no longer used<');
    const empty = await holder
      .post(`${address}?lang=id`)
      .type('form')
      .send({ _csrf: tokenIn(text) });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('href="#cause"');
  });

  it('opens a case whose steps its holder can follow, once', async () => {
    const holder = await site.signedIn('pemohon1');
    const address = `/certificates/${certificateId}/revocation`;
    const sent = await holder
      .post(address)
      .type('form')
      .send({ _csrf: tokenIn((await holder.get(address)).text), cause: 'Sertifikat tidak digunakan lagi' })
      .send({ reason: 'Tugas saya berganti.' });
    expect(sent.status).toBe(303);
    await site.drainJobs();
    const page = (await holder.get(sent.headers['location'] ?? '')).text;
    expect(page).toContain('Langkah pencabutan');
    expect(stepsOn(page)).toEqual(['done', 'now', 'later']);
    expect((await holder.get(address)).status).toBe(409);
  });
});

it('a renewal is begun by one button, and its steps are shown in both languages', async () => {
  const { applicationId } = await apply(site, { nik: '3375015708900002' });
  const soon = { serialNumber: '5B', validUntil: '2026-12-10' };
  const id = await certify(site.app.worker.service, applicationId, soon);
  const holder = await site.signedIn('pemohon1');
  const address = `/certificates/${id}/renewal`;
  const sent = await holder
    .post(address)
    .type('form')
    .send({ _csrf: tokenIn((await holder.get(address)).text) });
  expect(sent.status).toBe(303);
  await site.drainJobs();
  const place = sent.headers['location'] ?? '';
  const page = (await holder.get(place)).text;
  expect(page).toContain('Langkah pembaruan');
  expect(stepsOn(page)).toEqual(['done', 'now', 'later', 'later', 'later', 'later', 'later']);
  expect((await holder.get(`${place}?lang=en`)).text).toContain('Details confirmed by the holder');
});

const stepsOn = (page: string) => [...page.matchAll(/class="step step-(\w+)"/g)].map(([, state]) => state);
