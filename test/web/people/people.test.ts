import { openUnit } from '../../../src/identity/units/change-unit.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { anApp, submit, type Browser, type TestApp } from '../../support/web.ts';

// Accounts and deputies on their pages.

let app: TestApp;
let admin: Browser;
beforeEach(async () => {
  app = await anApp();
  admin = (await app.signedIn('admin')).browser;
  await inTransaction(app.database, (tx) => openUnit(tx, typed.unit, app.clock.now()));
});
afterEach(() => app.close());

const typed = {
  username: 'nur.khasanah',
  name: 'Nur Khasanah Rahmawati Oktaviani, S.Kom., M.Si.',
  email: 'khasanah@pekalongankota.go.id',
  nip: '199003152015032001',
  unit: 'Dinas Kependudukan dan Pencatatan Sipil',
  roles: 'verifikator',
};
const open = (fields: Record<string, string> = typed) =>
  submit(admin, '/admin/people/new', '/admin/people', fields);
const lentIn = (html: string): string => /value="([a-z2-9]{4}(?:-[a-z2-9]{4}){3})"/.exec(html)?.[1] ?? '';
const accountPathIn = (html: string): string => /action="(\/admin\/people\/[\w-]+)"/.exec(html)?.[1] ?? '';

async function signIn(password: string): Promise<{ browser: Browser; status: number }> {
  const browser = app.visitor();
  const reply = await submit(browser, '/login', '/login', { username: 'nur.khasanah', password });
  return { browser, status: reply.status };
}

it('opens an account with a password that is shown once and good for choosing another only', async () => {
  // given
  const opened = await open();
  const lent = lentIn(opened.text);
  expect((await admin.get(accountPathIn(opened.text))).text).not.toContain(lent);
  // when
  const { browser } = await signIn(lent);
  // then
  const turned = await browser.get('/tasks');
  expect([turned.status, turned.headers['location']]).toEqual([303, '/account/password']);
  const chosen = 'empat-kata-yang-asing';
  const change = { current: lent, chosen, repeated: chosen };
  await submit(browser, '/account/password', '/account/password', change);
  expect((await browser.get('/tasks')).status).toBe(200);
  expect((await signIn(lent)).status).toBe(422);
  expect((await signIn(chosen)).status).toBe(303);
  expect(await app.historyTypes()).toEqual(
    expect.arrayContaining(['account.opened', 'account.password-chosen']),
  );
});

it.each([
  ['current', { current: 'salah-sama-sekali' }],
  ['chosen', { chosen: 'pendek', repeated: 'pendek' }],
  ['repeated', { repeated: 'empat-kata-yang-lain' }],
])('keeps the password where %s is wrong, and says so there', async (field, wrong) => {
  const lent = lentIn((await open()).text);
  const { browser } = await signIn(lent);
  const right = { current: lent, chosen: 'empat-kata-yang-asing', repeated: 'empat-kata-yang-asing' };
  const reply = await submit(browser, '/account/password', '/account/password', { ...right, ...wrong });
  expect([reply.status, reply.text.includes(`id="${field}-error"`)]).toEqual([422, true]);
  expect((await signIn(lent)).status).toBe(303);
});

it('locks the account of whose password somebody guesses at an open browser', async () => {
  const lent = lentIn((await open()).text);
  const { browser } = await signIn(lent);
  const chosen = 'empat-kata-yang-asing';
  for (let guess = 0; guess < 8; guess++)
    await submit(browser, '/account/password', '/account/password', {
      current: `tebakan-${guess}`,
      chosen,
      repeated: chosen,
    });
  const right = await submit(browser, '/account/password', '/account/password', {
    current: lent,
    chosen,
    repeated: chosen,
  });
  expect([right.status, right.text.includes('id="current-error"')]).toEqual([422, true]);
});

it('says what is wrong with an account, and keeps what was typed', async () => {
  await open();
  const taken = await open();
  expect([taken.status, taken.text.includes('Nama pengguna ini sudah dipakai')]).toEqual([422, true]);
  expect(taken.text).toContain('Dinas Kependudukan dan Pencatatan Sipil');
  const wrong = await open({ ...typed, username: 'Ada Spasi', nip: '12' });
  expect([wrong.status, wrong.text.includes('Ada Spasi')]).toEqual([422, true]);
});

it('disables an account for a reason and signs its person out; enabling lets them in again', async () => {
  // given
  const opened = await open();
  const [lent, path] = [lentIn(opened.text), accountPathIn(opened.text)];
  const { browser } = await signIn(lent);
  // when
  expect((await submit(admin, path, `${path}/disabling`, { reason: '' })).status).toBe(422);
  await submit(admin, path, `${path}/disabling`, { reason: 'Pindah instansi' });
  // then
  expect((await browser.get('/tasks')).headers['location']).toContain('/login');
  expect((await signIn(lent)).status).toBe(422);
  await submit(admin, path, `${path}/enabling`, {});
  expect((await signIn(lent)).status).toBe(303);
});

it('lends a password to who forgot theirs, and signs out whoever is in', async () => {
  const opened = await open();
  const path = accountPathIn(opened.text);
  const { browser } = await signIn(lentIn(opened.text));
  const again = lentIn((await submit(admin, path, `${path}/password`, {})).text);
  expect((await browser.get('/account/password')).headers['location']).toContain('/login');
  expect((await signIn(again)).status).toBe(303);
});

it('changes name and roles, and never leaves the office without an administrator', async () => {
  const path = accountPathIn((await open()).text);
  await submit(admin, path, path, { ...typed, name: 'Nur Khasanah', roles: 'petugas' });
  expect((await admin.get('/admin/people?role=petugas')).text).toContain('Nur Khasanah');
  const own =
    /href="(\/admin\/people\/[\w-]{36})"/.exec((await admin.get('/admin/people?role=admin')).text)?.[1] ?? '';
  const reply = await submit(admin, own, own, { ...typed, roles: 'petugas' });
  expect(reply.status).toBe(409);
  expect((await admin.get('/admin/people')).status).toBe(200);
});

describe('deputies', () => {
  const dates = { capacity: 'plh', fromOn: '2026-11-23', untilOn: '2026-11-25', reason: 'Dinas luar' };
  const appoint = (fields: Record<string, string>) =>
    submit(admin, '/admin/deputies', '/admin/deputies', { ...dates, ...fields });

  it('are appointed and ended by whoever may; their list of tasks follows', async () => {
    // given
    const official = await app.user('verifikator.tetap', 'verifikator');
    const { browser, actor } = await app.signedIn('petugas');
    // when
    await appoint({ officialId: official.id, deputyId: actor.id });
    const listed = (await admin.get('/admin/deputies')).text;
    // then
    expect(listed).toContain('Plh. Orang verifikator.tetap');
    expect((await browser.get('/tasks')).text).toContain('Plh. Orang verifikator.tetap');
    const ending = /action="(\/admin\/deputies\/[\w-]+\/ending)"/.exec(listed)?.[1] ?? '';
    await submit(admin, '/admin/deputies', ending, {});
    expect((await browser.get('/tasks')).text).not.toContain('Plh. Orang verifikator.tetap');
    expect((await submit(admin, '/admin/deputies', ending, {})).status).toBe(409);
    expect((await app.historyTypes()).slice(-2)).toEqual(['deputy.appointed', 'deputy.ended']);
  });

  it('are refused in words, with what was typed still there', async () => {
    const official = await app.user('verifikator.tetap', 'verifikator');
    const same = await appoint({ officialId: official.id, deputyId: official.id });
    expect([same.status, same.text.includes('Pengganti harus orang lain.')]).toEqual([422, true]);
    expect(same.text).toContain('Dinas luar');
    const backwards = await appoint({
      officialId: official.id,
      deputyId: official.id,
      untilOn: '2026-11-01',
    });
    expect(backwards.text).toContain('Tanggal akhir mendahului tanggal mulai.');
  });
});
