import { aPdf } from '../service/support/files.ts';
import { aSite, send, sendFiles, tokenFrom, type Browser, type Site } from './support.ts';

// Complaints behind the front door: who holds number and code, who handles them, and everybody else.

let site: Site;
beforeEach(async () => void (site = await aSite()));
afterEach(() => site.close());

const typed = {
  category: 'complaint',
  description: 'Permohonan saya tidak bergerak sejak pekan lalu.',
  name: 'Wulandari',
  contact: 'wulandari@contoh.id',
};

async function complained(files: Parameters<typeof sendFiles>[4] = []) {
  const browser = site.visitor();
  await browser.get('/complaints/new');
  const sent = await sendFiles(browser, '/complaints/new', '/complaints', typed, files);
  const receipt = await browser.get(String(sent.headers['location']));
  const ticket = /PG-\d{4}-\d{6}/.exec(receipt.text)?.[0] ?? '';
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(receipt.text)?.[0] ?? '';
  await site.drainJobs();
  return { browser, ticket, code };
}

const petugasDoes = async (answers: Record<string, string>) => {
  const petugas = await site.signedIn('petugas');
  const [task] = await site.rows<{ id: string }>(
    `SELECT id FROM tasks WHERE element_id = 'Usr_Tanggapi' AND state = 'open'`,
  );
  await send(petugas, '/complaints/new', `/tasks/${task?.id}/claim`, {});
  const sent = await send(petugas, '/complaints/new', `/tasks/${task?.id}/completion`, answers);
  expect(sent.status).toBe(303);
  await site.drainJobs();
};

it('about whom it is says the office on its page; who is named does not find it any more', async () => {
  const { browser, ticket } = await complained();
  const petugas = await site.signedIn('petugas');
  const page = `/complaints/${ticket}`;
  expect((await browser.get(page)).text).not.toContain('name="subjectId"');
  expect((await petugas.get(page)).text).toContain('name="subjectId"');
  const [self] = await site.rows<{ id: string }>("SELECT id FROM users WHERE username = 'petugas'");
  const named = await send(petugas, page, `${page}/subject`, {
    subjectId: self?.id ?? '',
    reason: 'Saya sendiri.',
  });
  expect(named.headers['location']).toBe('/complaints');
  expect((await petugas.get(page)).status).toBe(404);
  expect((await petugas.get('/complaints')).text).not.toContain(ticket);
  expect((await (await site.signedIn('supervisor')).get(page)).text).toContain('Saya sendiri.');
});

const solved = { kelas: 'tidak-berkadar', hasilAduan: 'TUNTAS', tanggapan: 'Sudah kami proses.' };

it('opens to whoever has number and code, and lets them answer', async () => {
  const { ticket, code } = await complained();
  await petugasDoes(solved);
  const elsewhere = site.visitor();
  const typedCode = code.toLowerCase().replaceAll('-', ' ');
  const opened = await send(elsewhere, '/complaints/follow', '/complaints/follow', {
    ticket,
    code: typedCode,
  });
  expect(opened.headers['location']).toBe(`/complaints/${ticket}`);
  expect((await elsewhere.get(`/complaints/${ticket}`)).text).toContain('Sudah kami proses.');
  const path = `/complaints/${ticket}/answer`;
  const wrong = await send(elsewhere, '/complaints/follow', path, { kepuasan: 'TIDAK_PUAS' });
  expect([wrong.status, wrong.text.includes('field-komentar')]).toEqual([422, true]);
  await send(elsewhere, '/complaints/follow', path, { kepuasan: 'PUAS' });
  await site.drainJobs();
  expect(await site.rows('SELECT outcome FROM complaints')).toEqual([{ outcome: 'SELESAI' }]);
  expect((await send(elsewhere, '/complaints/follow', path, { kepuasan: 'PUAS' })).status).toBe(409);
});

it('takes files, sealed, and shows them to the office and to nobody else', async () => {
  const pdf = { field: 'file1', fileName: 'bukti.pdf', content: await aPdf() };
  const { ticket, browser } = await complained([pdf]);
  const [file] = await site.rows<{ id: string }>('SELECT id FROM complaint_files');
  const address = `/complaints/files/${file?.id}`;
  const petugas = await site.signedIn('petugas');
  expect((await petugas.get(`/complaints/${ticket}`)).text).toContain('bukti.pdf');
  const people: Browser[] = [petugas, browser, site.visitor(), await site.signedIn('pemohon1')];
  const statuses = await Promise.all(people.map(async (each) => (await each.get(address)).status));
  expect(statuses).toEqual([200, 200, 404, 404]);
});

it('refuses a file that is not what its name says, and stores nothing', async () => {
  const before = await site.files();
  const exe = { field: 'file1', fileName: 'bukti.pdf', content: Buffer.from('MZ not a pdf') };
  const browser = site.visitor();
  await browser.get('/complaints/new');
  const sent = await sendFiles(browser, '/complaints/new', '/complaints', typed, [exe]);
  expect([sent.status, sent.text.includes('href="#field-file1"')]).toEqual([422, true]);
  expect([await site.files(), await site.rows('SELECT id FROM complaints')]).toEqual([before, []]);
});

it('is completed by the complainant, with files', async () => {
  const { ticket, browser } = await complained();
  await petugasDoes({ kelas: 'informasi', hasilAduan: 'TIDAK_LENGKAP', kekurangan: 'Kapan?' });
  const pdf = { field: 'more', fileName: 'surat.pdf', content: await aPdf() };
  const answer = { tambahan: 'Hari Senin pekan lalu.' };
  await sendFiles(browser, '/complaints/new', `/complaints/${ticket}/answer`, answer, [pdf]);
  await site.drainJobs();
  expect(await site.rows('SELECT file_name FROM complaint_files')).toEqual([{ file_name: 'surat.pdf' }]);
  expect((await browser.get(`/complaints/${ticket}`)).text).toContain('Hari Senin pekan lalu.');
});

it('does not say whether number or code was wrong, and lets nobody try for long', async () => {
  const { ticket, code } = await complained();
  const guesser = site.visitor();
  const token = await tokenFrom(guesser, '/complaints/follow');
  const guess = (fields: Record<string, string>) =>
    guesser
      .post('/complaints/follow')
      .type('form')
      .send({ ...fields, _csrf: token });
  const replies = [
    await guess({ ticket, code: 'AAAA-AAAA-AAAA' }),
    await guess({ ticket: 'PG-2026-999999', code }),
  ];
  expect(replies.map(({ status }) => status)).toEqual([422, 422]);
  expect(replies.every(({ text }) => text.includes('tidak cocok'))).toBe(true);
  for (let tried = 2; tried < 20; tried += 1) await guess({ ticket, code: 'B' });
  expect((await guess({ ticket, code })).status).toBe(429);
});

it('written down by a petugas has a receipt for the complainant, and only the petugas who wrote it prints it', async () => {
  const petugas = await site.signedIn('petugas');
  const lapor = { ...typed, channel: 'sp4n-lapor', reference: '1234567', complaintClass: 'berkadar' };
  const sent = await send(petugas, '/complaints/entry', '/complaints/entry', lapor);
  expect((await petugas.get(String(sent.headers['location']))).text).toContain('Kode rahasia');
  const supervisor = await site.signedIn('supervisor');
  expect((await supervisor.get(String(sent.headers['location']))).status).toBe(404);
  expect(await site.rows('SELECT channel, class, reference FROM complaints')).toEqual([
    { channel: 'sp4n-lapor', class: 'berkadar', reference: '1234567' },
  ]);
});

it('is all that a pejabat pengaduan sees: no case, no process, nothing to record', async () => {
  const pejabat = await site.signedIn('pejabat-pengaduan');
  const statusOf = async (path: string): Promise<number> => (await pejabat.get(path)).status;
  for (const path of ['/complaints', '/tasks']) expect([path, await statusOf(path)]).toEqual([path, 200]);
  for (const path of ['/instances', '/processes', '/applications', '/complaints/entry', '/complaints/mine'])
    expect([path, await statusOf(path)]).toEqual([path, 403]);
});

it('stands under the complaints of whoever sent it signed in, and of nobody else', async () => {
  const sender = await site.signedIn('pemohon1');
  await send(sender, '/complaints/new', '/complaints', typed);
  expect((await sender.get('/complaints/mine')).text).toContain('PG-2026-000001');
  const other = await site.signedIn('pemohon2');
  expect((await other.get('/complaints/mine')).text).not.toContain('PG-2026-000001');
  expect((await other.get('/complaints/PG-2026-000001')).status).toBe(404);
});
