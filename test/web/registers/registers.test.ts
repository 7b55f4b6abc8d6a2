import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { prefilled } from '../../../src/web/applications/prefilled.ts';
import { apply, walk } from '../../support/case-walk.ts';
import { aSite, type Site } from '../applications/a-site.ts';

let site: Site;
let instanceId: string;
/** Of the case before anybody disposed of it. */
let fresh: { page: string; status: number };
beforeAll(async () => {
  site = await aSite();
  ({ instanceId } = await apply(site));
  fresh = await sheetOf('verifikator1');
  await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
});
afterAll(() => site.close());

async function sheetOf(username: string) {
  const browser = await site.signedIn(username);
  const page = (await browser.get(`/instances/${instanceId}`)).text;
  return { page, status: (await browser.get(`/instances/${instanceId}/disposition`)).status };
}

it('a disposition sheet is offered from the first disposition on, an empty one never', async () => {
  expect(fresh.status).toBe(404);
  expect(fresh.page).toContain('Belum ada disposisi');
  expect(fresh.page).not.toContain(`/instances/${instanceId}/disposition"`);
  const { text } = await (await site.signedIn('verifikator1')).get(`/instances/${instanceId}`);
  expect(text).toContain(`/instances/${instanceId}/disposition"`);
});

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

it('the case shows which components of the standard its steps fulfil, in the version that it began with', async () => {
  const { text } = await (await site.signedIn('kepala-bidang')).get(`/instances/${instanceId}`);
  const panel = text.slice(text.indexOf('id="standard"'));
  expect(panel).toMatch(/href="\/service-standard\/versions\/1#komponen-2"/);
  expect(panel).toContain('data-element="Usr_VerifikasiBerkas"');
});

it('the head of the unit is filled in as who recommends, but not on the head’s own application', async () => {
  const [own] = await site.rows<{ unit: string; head: string }>(
    `SELECT u.unit_id AS unit, h.id AS head FROM users u, users h
     WHERE u.username = 'pemohon1' AND h.username = 'pemohon2'`,
  );
  await inTransaction(site.app.database, async (tx) => {
    await tx.run('UPDATE units SET head_id = ? WHERE id = ?', [own?.head ?? '', own?.unit ?? '']);
    await tx.run('UPDATE users SET unit_id = ? WHERE id = ?', [own?.unit ?? '', own?.head ?? '']);
  });
  const person = await site.as('pemohon1');
  const head = await site.as('pemohon2');
  expect(await prefilled(site.app.database, person)).toMatchObject({ atasanNama: head.name });
  expect(await prefilled(site.app.database, head)).not.toHaveProperty('atasanNama');
});
