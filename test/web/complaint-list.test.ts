import { submitComplaint } from '../../src/service/submit-complaint.ts';
import { anApp, type TestApp } from '../support/web.ts';

let site: TestApp;
beforeEach(async () => {
  site = await anApp();
});
afterEach(() => site.close());

const complain = (uraian: string) =>
  submitComplaint(
    site.database,
    {
      channel: 'web',
      category: 'complaint',
      name: 'Wulan',
      contact: '0812',
      content: { description: uraian },
    },
    { now: site.clock.now() },
  );

it('shows petugas what came in, as it was written, the newest first', async () => {
  await complain('Terlalu lama menunggu.');
  await complain('<b>Petugas</b> tidak ramah.');
  const { browser } = await site.signedIn('petugas');
  const { status, text } = await browser.get('/complaints');
  expect(status).toBe(200);
  expect(text.indexOf('PG-2026-000002')).toBeLessThan(text.indexOf('PG-2026-000001'));
  expect(text).toContain('Wulan, 0812');
  expect(text).not.toContain('<b>Petugas</b>');
});

it('says so when nothing came in', async () => {
  const { browser } = await site.signedIn('petugas');
  expect((await browser.get('/complaints')).text).toContain('Belum ada pengaduan');
});

it('is closed to those who do not answer complaints', async () => {
  const { browser } = await site.signedIn('pemohon');
  expect((await browser.get('/complaints')).status).toBe(403);
});
