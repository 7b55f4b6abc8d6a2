import { apply, walk } from '../../support/case-walk.ts';
import { aSite, type Site } from '../applications/a-site.ts';

let site: Site;
let instanceId: string;
beforeAll(async () => {
  site = await aSite();
  ({ instanceId } = await apply(site));
  await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
});
afterAll(() => site.close());

it('the agenda of a case leads to it, and to its files', async () => {
  const browser = await site.signedIn('petugas');
  const page = (await browser.get('/registers/incoming')).text;
  expect(page).toContain('href="/applications/SE-2026-000001"');
  expect(page).toContain('href="/registers/incoming/2026/csv"');
  expect((await browser.get('/registers/incoming?q=tidak+ada')).text).toContain('Belum ada surat');
  expect((await browser.get('/registers/outgoing')).text).toContain('Belum ada surat');
  const file = await browser.get('/registers/incoming/2026/pdf').buffer(true);
  expect(Buffer.from(file.body).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await browser.get('/registers/incoming/2026/doc')).status).toBe(404);
  expect(await site.count("history WHERE type = 'register.exported'")).toBe(1);
});

it('the disposition sheet stands on the case, and its download is recorded', async () => {
  const browser = await site.signedIn('verifikator1');
  const page = (await browser.get(`/instances/${instanceId}`)).text;
  for (const part of [
    'Kepala Dinas Komunikasi dan Informatika',
    'Verifikator Sertifikat Elektronik',
    'Paraf',
  ])
    expect(page).toContain(part);
  const sheet = await browser.get(`/instances/${instanceId}/disposition`).buffer(true);
  expect(sheet.headers['content-disposition']).toContain('lembar-disposisi-SE-2026-000001.pdf');
  expect(await site.count("history WHERE type = 'disposition.read'")).toBe(1);
});
