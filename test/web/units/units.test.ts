import { read } from '../../../src/persistence/read.ts';
import { anApp, submit, type Browser, type TestApp } from '../../support/web.ts';

let app: TestApp;
let admin: Browser;
beforeEach(async () => {
  app = await anApp();
  admin = (await app.signedIn('admin')).browser;
});
afterEach(() => app.close());

const list = '/admin/units';
const add = (name: string) => submit(admin, list, list, { name });
const pathOf = async (name: string) =>
  new RegExp(`href="(/admin/units/[\\w-]+)"[^>]*>${name}<`).exec((await admin.get(list)).text)?.[1] ?? '';
const change = async (name: string, fields: Record<string, string>) => {
  const at = await pathOf(name);
  return submit(admin, at, at, { name, ...fields });
};
/** Gives the account the unit, as the page of the account does. */
async function move(userId: string, unit: string, roles = 'verifikator') {
  const at = `/admin/people/${userId}`;
  return submit(admin, at, at, { name: `Orang ${userId}`, email: 'orang@pekalongankota.go.id', unit, roles });
}
const unitsOfAccounts = () =>
  read<{ unit: string; name: string }>(
    app.database,
    'SELECT u.unit, n.name FROM users u JOIN units n ON n.id = u.unit_id ORDER BY u.id',
    [],
  );

it('is added once, and can be chosen for accounts', async () => {
  const { actor } = await app.signedIn('verifikator');
  expect((await add('Bidang  Persandian ')).status).toBe(303);
  const again = await add('Bidang Persandian');
  expect([again.status, again.text.includes('Sudah ada unit dengan nama ini')]).toEqual([422, true]);
  expect((await add('  ')).text).toContain('Isi nama unit');
  expect((await move(actor.id, 'Bidang Persandian')).status).toBe(303);
  expect((await move(actor.id, 'Bidang Karangan')).status).toBe(422);
  expect(await unitsOfAccounts()).toEqual([{ unit: 'Bidang Persandian', name: 'Bidang Persandian' }]);
});

it('has a head among its people, who heads it no more once they move', async () => {
  const { actor } = await app.signedIn('kepala-bidang');
  const stranger = await app.user('orang-lain', 'petugas');
  await add('Bidang Persandian');
  await add('Bidang Statistik');
  await move(actor.id, 'Bidang Persandian', 'kepala-bidang');
  expect((await change('Bidang Persandian', { headId: stranger.id })).status).toBe(422);
  expect((await change('Bidang Persandian', { headId: actor.id })).status).toBe(303);
  expect((await admin.get(list)).text).toMatch(/Bidang Persandian<[^]*?Orang/);
  await move(actor.id, 'Bidang Statistik', 'kepala-bidang');
  expect(await read(app.database, 'SELECT id FROM units WHERE head_id IS NOT NULL', [])).toEqual([]);
});

it('has its new name in every account, and no name twice', async () => {
  const { actor } = await app.signedIn('verifikator');
  await add('Bidang Persandian');
  await add('Bidang Statistik');
  await move(actor.id, 'Bidang Persandian');
  const at = await pathOf('Bidang Persandian');
  expect((await submit(admin, at, at, { name: 'Bidang Statistik', headId: '' })).status).toBe(422);
  await submit(admin, at, at, { name: 'Bidang Aplikasi dan Persandian', headId: '' });
  expect(await unitsOfAccounts()).toEqual([
    { unit: 'Bidang Aplikasi dan Persandian', name: 'Bidang Aplikasi dan Persandian' },
  ]);
});

it('is closed when it is empty, offered no more, and opened again', async () => {
  const { actor } = await app.signedIn('verifikator');
  await add('Bidang Persandian');
  await move(actor.id, 'Bidang Persandian');
  const at = await pathOf('Bidang Persandian');
  expect((await admin.get(at)).text).toContain('1 pengguna masih bernaung');
  expect((await submit(admin, at, `${at}/closing`, {})).status).toBe(409);
  await move(actor.id, '');
  expect((await submit(admin, at, `${at}/closing`, {})).status).toBe(303);
  expect((await admin.get(list)).text).toContain('Ditutup 23 Nov 2026');
  expect((await admin.get('/admin/people/new')).text).not.toContain('Bidang Persandian');
  await submit(admin, at, `${at}/reopening`, {});
  expect((await admin.get('/admin/people/new')).text).toContain('Bidang Persandian');
  const told = (await app.historyTypes()).filter((type) => type.startsWith('unit.'));
  expect(told).toEqual(['unit.opened', 'unit.closed', 'unit.reopened']);
});
