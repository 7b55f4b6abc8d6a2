import { apply, aSite, nik, type Case, type Site } from '../security/support.ts';

// "Data saya": what it shows, what the log of it knows, and what a machine reads.

let site: Site;
let filed: Case;
beforeAll(async () => {
  site = await aSite();
  filed = await apply(site, await site.signedIn('pemohon1'));
});
afterAll(() => site.close());

const documentOf = async (kind: string) =>
  (await site.rows<{ id: string }>('SELECT id FROM documents WHERE kind = ?', kind))[0]?.id ?? '';

it('tells in which capacity somebody opened a document, an account or a list, and for what', async () => {
  const officer = await site.signedIn('verifikator1');
  await officer.get(`/documents/${await documentOf('scan-ktp')}`);
  const admin = await site.signedIn('admin');
  const [{ id = '' } = {}] = await site.rows<{ id: string }>(
    "SELECT id FROM users WHERE username = 'pemohon1'",
  );
  await admin.get(`/admin/people/${id}`);
  const { text } = await (await site.signedIn('pemohon1')).get('/account/data');
  expect(text).toContain('Scan KTP berwarna (versi 1)');
  expect(text).toContain(`Penyelesaian permohonan ${filed.ticket}`);
  expect(text).toContain('Administrator');
  expect(text).toContain('Pengelolaan akun');
  expect(text).not.toContain('Nur Khasanah');
  const { text: other } = await (await site.signedIn('pemohon2')).get('/account/data');
  expect(other).not.toContain(filed.ticket);
  expect(other).toContain('Belum ada akses');
});

it('masks the NIK, and gives it whole in the copy, which leaves its trace', async () => {
  const person = await site.signedIn('pemohon1');
  expect((await person.get('/account/data')).text).not.toContain(nik);
  const { text, headers } = await person.get('/account/data/export');
  expect(String(headers['content-disposition'])).toContain('data-saya-pemohon1-');
  const copy = JSON.parse(text);
  expect(copy.applications).toMatchObject([{ ticketNumber: filed.ticket, nik }]);
  expect(copy.applications[0].documents).toHaveLength(5);
  expect(copy.applications[0].documents[0].link).toMatch(/\/documents\/[0-9a-f-]{36}$/);
  const { text: log } = await person.get('/account/data?log=all');
  expect(log).toContain('Unduhan salinan data');
});
