import { submitComplaint, type NewComplaint } from '../../src/service/complaints/submit-complaint.ts';
import { anApp, type TestApp } from '../support/web.ts';

let site: TestApp;
beforeEach(async () => {
  site = await anApp({ takesComplaints: true });
});
afterEach(() => site.close());

const complain = (description: string, change: Partial<NewComplaint> = {}) => {
  const complaint: NewComplaint = {
    ...{ channel: 'web', category: 'complaint', name: 'Wulan', contact: '0812' },
    ...{ isConfidential: false, content: { description }, files: [] },
    ...change,
  };
  return submitComplaint(site.service, complaint, {});
};

it('shows petugas what came in, the newest first, with class and standing', async () => {
  await complain('Terlalu lama menunggu.');
  await complain('<b>Petugas</b> tidak ramah.');
  const { browser } = await site.signedIn('petugas');
  const { status, text } = await browser.get('/complaints');
  expect(status).toBe(200);
  expect(text.indexOf('PG-2026-000002')).toBeLessThan(text.indexOf('PG-2026-000001'));
  expect(text).toContain('Pengaduan tidak berkadar pengawasan');
  expect(text).not.toContain('<b>Petugas</b>');
});

it('is filtered by class and number', async () => {
  await complain('Satu.');
  await complain('Dua.', { category: 'information' });
  const { browser } = await site.signedIn('petugas');
  expect((await browser.get('/complaints?class=informasi')).text).not.toContain('PG-2026-000001');
  expect((await browser.get('/complaints?q=000001')).text).not.toContain('PG-2026-000002');
  expect((await browser.get('/complaints?state=closed')).text).toContain('Tidak ada yang cocok');
});

it('says so when nothing came in', async () => {
  const { browser } = await site.signedIn('petugas');
  expect((await browser.get('/complaints')).text).toContain('Belum ada pengaduan');
});

it('is closed to those who do not answer complaints', async () => {
  const { browser } = await site.signedIn('pemohon');
  expect((await browser.get('/complaints')).status).toBe(403);
});

it('hides from a person what is about them, in the list and by its address', async () => {
  const { browser, actor } = await site.signedIn('petugas');
  const { browser: other } = await site.signedIn('petugas');
  await complain('Petugas itu tidak ramah.', { subjectId: actor.id });
  expect((await browser.get('/complaints')).text).not.toContain('PG-2026-000001');
  expect((await browser.get('/complaints/PG-2026-000001')).status).toBe(404);
  expect((await other.get('/complaints/PG-2026-000001')).status).toBe(200);
});

it('tells who complained in confidence to the pejabat only', async () => {
  await complain('Ada yang meminta imbalan.', { name: 'Wulan Rahasia', isConfidential: true });
  const { browser: petugas } = await site.signedIn('petugas');
  const { browser: pejabat } = await site.signedIn('pejabat-pengaduan');
  const address = '/complaints/PG-2026-000001';
  expect((await petugas.get(address)).text).not.toContain('Wulan Rahasia');
  expect((await petugas.get(address)).text).toContain('Dirahasiakan');
  expect((await pejabat.get(address)).text).toContain('Wulan Rahasia');
  expect(await site.historyTypes()).toContain('complaint.read');
});
