import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyHistory } from '../../src/history/verify-history.ts';
import { rightAnswers } from '../service/support/registration.ts';
import { walk } from '../support/case-walk.ts';
import {
  aLog,
  apply,
  aSite,
  fieldOf,
  nik,
  registration,
  send,
  sendFiles,
  tokenFrom,
  type Browser,
  type Case,
  type Site,
} from './support.ts';

// One case from the first form to the certificate, with everything that people get wrong on the way. Then
// its disk and its log are searched, byte by byte, for what must not be there to be found.

const wrongPassword = 'Sandi-Yang-Salah-1';
const rightPassword = 'Alur-Pekalongan-2026';

const { log, written } = aLog();
let site: Site;
let filed: Case;
let applicant: Browser;
let verifikator: Browser;

beforeAll(async () => {
  site = await aSite(log);
  await send(site.visitor(), '/login', '/login', { username: 'pemohon1', password: wrongPassword });
  await send(site.visitor(), '/login', '/login', { username: wrongPassword, password: wrongPassword });
  applicant = await site.signedIn('pemohon1');
  const mistaken = registration({ nomorHp: '12', nik: nik.slice(0, 15) });
  await sendFiles(applicant, '/applications/new', '/applications', mistaken, [
    { field: fieldOf('scan-ktp'), fileName: `KTP ${nik}.pdf`, content: Buffer.from('no') },
  ]);
  filed = await apply(site, applicant);
  await apply(site, applicant).catch(() => undefined); // refused: the first one is running
  await applicant.get(`/applications/${nik}?nik=${nik}`);
  await applicant.post('/applications').send({ nik });
  await walk(site, filed.instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
  verifikator = await site.signedIn('verifikator1');
  const [task] = await site.rows<{ id: string }>(
    `SELECT id FROM tasks WHERE instance_id = ? AND element_id = 'Usr_VerifikasiBerkas'`,
    filed.instanceId,
  );
  await send(verifikator, '/complaints/new', `/tasks/${task?.id}/nik`, {});
  await walk(site, filed.instanceId, 'Usr_VerifikasiBerkas', 'Usr_CatatSertifikat');
}, 60_000);
afterAll(() => site.close());

/** Every way in which the number is written, and its two halves. */
const writings = [nik, nik.slice(0, 12), nik.slice(4), nik.replace(/(.{4})(?=.)/g, '$1 ')];

const everyFile = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the case', () => {
  it('went all the way, so that there is something to search', async () => {
    const [row] = await site.rows<{ outcome: string }>('SELECT outcome FROM applications');
    expect(row?.outcome).toBe('TERBIT');
    expect((await site.files()).length).toBeGreaterThanOrEqual(5);
    expect(written().split('\n').length).toBeGreaterThan(20);
  });
});

describe('the NIK', () => {
  it('stands in no file of the data folder: not in the database, its journal, or the documents', async () => {
    for (const file of await everyFile(site.dataDirectory)) {
      const bytes = await readFile(file);
      for (const writing of writings) expect({ file, at: bytes.indexOf(writing) }).toEqual({ file, at: -1 });
    }
  });

  it.each([
    ['process variables', 'SELECT value AS text FROM instance_variables'],
    ['the saved state of the process', 'SELECT snapshot AS text FROM instances'],
    ['what lists show of a case', 'SELECT subject AS text FROM instances'],
    ['the history', 'SELECT content AS text FROM history'],
    ['messages', 'SELECT subject || body AS text FROM notifications'],
    ['what waits to be sent', 'SELECT content AS text FROM outbox'],
    ['jobs', `SELECT payload || COALESCE(last_error, '') AS text FROM jobs`],
    ['answers to tasks', 'SELECT content AS text FROM task_submissions'],
    ['letters', 'SELECT content AS text FROM letters'],
    ['the application', 'SELECT content || name || email AS text FROM applications'],
  ])('is not in %s', async (_, sql) => {
    const rows = await site.rows<{ text: string | null }>(sql);
    expect(rows.length).toBeGreaterThan(0);
    for (const writing of writings)
      expect(rows.map(({ text }) => text ?? '').join('\n')).not.toContain(writing);
  });

  it('is masked on the pages of its owner, and whole only where the verifikator asks for it, once', async () => {
    const page = await applicant.get(`/applications/${filed.ticket}`);
    expect(page.text).toMatch(/3375 (?:\*|•)+/);
    for (const writing of writings) expect(page.text).not.toContain(writing);
    const reads = await site.rows<{ actor_id: string }>(
      `SELECT actor_id FROM history WHERE type = 'nik.read'`,
    );
    expect(reads).toEqual([{ actor_id: (await site.as('verifikator1')).id }]);
  });
});

describe('documents on the disk', () => {
  it('are sealed: no magic number of a PDF, a picture or a key in any of them', async () => {
    const folder = join(site.dataDirectory, 'documents');
    for (const file of await everyFile(folder)) {
      const text = (await readFile(file)).toString('latin1');
      for (const magic of ['%PDF', '\x89PNG', '\xff\xd8\xff', 'IHDR', 'endstream', 'BEGIN '])
        expect({ file, magic, found: text.includes(magic) }).toEqual({ file, magic, found: false });
    }
  });

  it('carry no name of what they are, and no one else may list or read them', async () => {
    const names = await readdir(join(site.dataDirectory, 'documents'), { withFileTypes: true });
    for (const { name } of names) expect(name).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the log of it all', () => {
  it('names requests by path alone', () => {
    expect(written()).toContain('"path":"/applications');
    expect(written()).not.toMatch(/\?nik=|lang=|next=/);
  });

  it.each([
    ['passwords', [wrongPassword, rightPassword]],
    ['e-mail addresses and phone numbers', [String(rightAnswers['emailDinas']), '3456-7890', '628123456']],
    ['names', [String(rightAnswers['namaLengkap']), 'Budi Santoso']],
  ])('holds no %s', (_, secrets) => {
    for (const secret of secrets) expect(written()).not.toContain(secret);
  });

  it('holds no cookie and no token of a form', async () => {
    const token = await tokenFrom(verifikator, '/complaints/new');
    expect(written()).not.toContain(token);
    expect(written()).not.toMatch(/alur\.sid|s%3A|set-cookie/i);
  });

  it('holds no NIK', () => {
    for (const writing of writings) expect(written()).not.toContain(writing);
  });
});

describe('the history of it all', () => {
  it('is a chain that holds', async () => {
    const verdict = await verifyHistory(site.app.database);
    expect(verdict.rows).toBeGreaterThan(20);
    expect(verdict.brokenAt).toBeUndefined();
  });

  it('does not write down a user name that does not exist: people type passwords into the wrong box', async () => {
    const rows = await site.rows<{ content: string }>('SELECT content FROM history');
    expect(rows.map(({ content }) => content).join()).not.toContain(wrongPassword.toLowerCase());
    expect(rows.map(({ content }) => content).join()).not.toContain(wrongPassword);
  });
});
