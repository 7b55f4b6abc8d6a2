import { apply } from '../../support/case-walk.ts';
import type { Browser } from '../../support/web.ts';
import { aSite, type Site } from '../applications/a-site.ts';

let site: Site;
beforeAll(async () => {
  site = await aSite();
  await apply(site);
});
afterAll(() => site.close());

const address = async (kind: string) => {
  const [row] = await site.rows<{ id: string }>('SELECT id FROM documents WHERE kind = ?', kind);
  return `/documents/${row?.id}`;
};
const reads = () => site.count("history WHERE type = 'document.read'");
const open = async (username: string, kind: string, query = '') => {
  const browser: Browser = await site.signedIn(username);
  return browser.get((await address(kind)) + query).buffer(true);
};

it('is a download for who may read it, and leaves one trace', async () => {
  const before = await reads();
  const { status, headers, body } = await open('pemohon1', 'surat-permohonan');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/pdf');
  expect(headers['content-disposition']).toBe('attachment; filename=surat-permohonan.pdf');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toBe('no-store');
  expect(Buffer.from(body).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await reads()).toBe(before + 1);
});

it('of another applicant does not exist, and nothing is recorded as read', async () => {
  const before = await reads();
  const { status, text } = await open('pemohon2', 'surat-permohonan');
  expect([status, text.includes('%PDF')]).toEqual([404, false]);
  expect(await reads()).toBe(before);
});

it('that is an identity card is for the verifikator, not for officials', async () => {
  expect((await open('verifikator1', 'scan-ktp')).status).toBe(200);
  expect((await open('kepala-dinas', 'scan-ktp')).status).toBe(404);
});

it('is shown in a sandbox when it is a picture, and saved all the same when it is a PDF', async () => {
  const picture = await open('pemohon1', 'scan-ktp', '?inline=1');
  expect(picture.headers['content-disposition']).toBeUndefined();
  expect(picture.headers['content-security-policy']).toContain('sandbox');
  const pdf = await open('pemohon1', 'sk-jabatan', '?inline=1');
  expect(pdf.headers['content-disposition']).toContain('attachment');
});

it('that was never there is a page of status 404', async () => {
  const browser = await site.signedIn('pemohon1');
  expect((await browser.get('/documents/00000000-0000-7000-8000-000000000000')).status).toBe(404);
});
