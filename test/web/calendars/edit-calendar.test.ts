import { calendarsIn } from '../../../src/definitions/calendars.ts';
import { submit, tokenIn, type Browser, type TestApp } from '../../support/web.ts';
import { aCalendarSite, home } from './a-calendar.ts';

// An administrator edits the calendar: nothing counts by the draft until it is put into force, with a reason.

let app: TestApp;
let admin: Browser;
beforeEach(async () => {
  ({ app, admin } = await aCalendarSite());
});
afterEach(() => app.close());

const pilkada = { on: '2026-11-25', kind: 'closure', name: 'Pemungutan suara', decree: 'Keppres 1/2026' };
const inForce = async () => (await calendarsIn(app.database))('layanan');
const daysInForce = async () => ((await inForce())?.closedDays ?? []).map(({ on, name }) => `${on} ${name}`);
const confirm = (reason: string, revision = '1') =>
  submit(admin, `${home}/draft`, `${home}/draft/confirmation`, { reason, revision });

it('adds, changes and removes a day, each in the draft only', async () => {
  expect((await submit(admin, home, `${home}/days`, pilkada)).status).toBe(303);
  const year = await admin.get(`${home}?year=2026`);
  expect(year.text).toContain('Pemungutan suara');
  expect(year.text).toContain('baru di rancangan');
  await submit(admin, home, `${home}/days`, {
    ...pilkada,
    on: '2026-11-26',
    wasOn: pilkada.on,
    wasName: pilkada.name,
  });
  const draft = await admin.get(`${home}/draft`);
  expect(draft.text).toContain('Kamis, 26 November 2026 · Pemungutan suara');
  expect(draft.text).not.toContain('25 November 2026');
  await submit(admin, home, `${home}/days/removal`, { on: '2026-11-26', name: pilkada.name });
  expect((await admin.get(`${home}/draft`)).headers['location']).toBe(home);
  expect(await daysInForce()).not.toContain('2026-11-26 Pemungutan suara');
});

it('puts the draft into force with a reason, and tells who and why', async () => {
  await submit(admin, home, `${home}/days`, pilkada);
  const refused = await confirm('  ');
  expect([refused.status, refused.text.includes('Isi alasan')]).toEqual([422, true]);
  const done = await confirm('Keppres 1/2026');
  expect(await daysInForce()).toContain('2026-11-25 Pemungutan suara');
  const change = await admin.get(String(done.headers['location']));
  expect(change.text).toContain('Keppres 1/2026');
  expect(change.text).toContain('sedang dihitung ulang');
  expect((await app.historyTypes()).slice(-2)).toEqual(['calendar.prepared', 'calendar.changed']);
  expect((await admin.get(home)).text).not.toContain('Ada rancangan');
});

it('refuses a draft that is not the one that was shown', async () => {
  await submit(admin, home, `${home}/days`, pilkada);
  await submit(admin, home, `${home}/days`, { ...pilkada, on: '2026-11-26' });
  expect((await confirm('Keppres 1/2026')).status).toBe(409);
  expect(await daysInForce()).not.toContain('2026-11-25 Pemungutan suara');
});

it('discards the draft', async () => {
  await submit(admin, home, `${home}/days`, pilkada);
  await submit(admin, `${home}/draft`, `${home}/draft/removal`, {});
  expect((await admin.get(home)).text).not.toContain('Ada rancangan');
  expect((await app.historyTypes()).at(-1)).toBe('calendar.draft-removed');
});

it.each([
  [{ ...pilkada, on: '2026-02-30' }, 'Isi tanggal yang ada.'],
  [{ ...pilkada, name: ' ' }, 'Isi keterangan'],
  [{ ...pilkada, kind: 'pesta' }, 'Pilih jenisnya.'],
  [{ ...pilkada, on: '2026-12-25', name: 'Hari Raya Natal' }, 'sudah ada'],
])('shows what cannot be taken at its field, with what was typed: %#', async (day, problem) => {
  const known = ((await inForce())?.closedDays ?? []).find(({ on }) => on === '2026-12-25')?.name ?? '';
  const name = day.name === 'Hari Raya Natal' ? known : day.name;
  const reply = await submit(admin, home, `${home}/days`, { ...day, name });
  expect([reply.status, reply.text.includes(problem), reply.text.includes('Keppres 1/2026')]).toEqual([
    422,
    true,
    true,
  ]);
});

const week = {
  'monday-from1': '08:00',
  'monday-to1': '14:00',
  'friday-from1': '08:00',
  'friday-to1': '10:30',
};

it('changes the hours of the week, two spans a day', async () => {
  await submit(admin, home, `${home}/hours`, { ...week, 'monday-from2': '14:30', 'monday-to2': '16:00' });
  expect((await admin.get(`${home}/draft`)).text).toContain(
    'Senin: 08:00-12:00, 13:00-15:45 menjadi 08:00-14:00, 14:30-16:00',
  );
  await confirm('Jam baru');
  expect((await inForce())?.weeklyHours.monday).toEqual([
    { fromMinute: 480, toMinute: 840 },
    { fromMinute: 870, toMinute: 960 },
  ]);
});

it.each([
  [{ ...week, 'monday-to1': '' }, 'Isi jam mulai dan sampai berurutan.'],
  [{ ...week, 'monday-from2': '13:00', 'monday-to2': '15:00' }, 'Isi jam mulai dan sampai berurutan.'],
  [{}, 'Kalender tanpa jam buka'],
])('refuses hours that are none: %#', async (hours, problem) => {
  const reply = await submit(admin, home, `${home}/hours`, hours);
  expect([reply.status, reply.text.includes(problem)]).toEqual([422, true]);
});

it('adds hours of Ramadan between two dates, refuses others that overlap, and takes them out', async () => {
  const ramadan = { ...week, name: 'Ramadan 1448', from: '2027-02-08', to: '2027-03-09' };
  await submit(admin, home, `${home}/overrides`, ramadan);
  expect((await admin.get(home)).text).toContain('Ramadan 1448');
  const twice = await submit(admin, home, `${home}/overrides`, {
    ...ramadan,
    from: '2027-03-01',
    to: '2027-03-20',
  });
  expect([twice.status, twice.text.includes('tumpang tindih')]).toEqual([422, true]);
  const backwards = await submit(admin, home, `${home}/overrides`, { ...ramadan, to: '2027-01-01' });
  expect(backwards.status).toBe(422);
  await submit(admin, home, `${home}/overrides/removal`, { from: '2027-02-08' });
  expect((await admin.get(home)).text).not.toContain('Ramadan 1448');
});

it('says which years are decreed, and lets that be changed', async () => {
  expect((await admin.get(home)).text).toContain('Hari libur tahun 2025, 2026, 2027 sudah lengkap.');
  expect((await admin.get(`${home}?year=2028`)).text).toContain('Hari libur 2028 belum lengkap');
  await submit(admin, home, `${home}/years`, { year: '2028', covered: 'true' });
  expect((await admin.get(home)).text).toContain('2025, 2026, 2027, 2028');
});

const upload = async (text: string) => {
  const token = tokenIn((await admin.get(`${home}/import`)).text);
  return admin
    .post(`${home}/import`)
    .field('_csrf', token)
    .attach('file', Buffer.from(text), { filename: 'skb.csv', contentType: 'text/csv' });
};

it('takes nothing of a list with a bad line, and tells its number and reason', async () => {
  const reply = await upload(
    'tanggal;keterangan;jenis;dasar\n2028-01-01;Tahun Baru;libur nasional;SKB\n2028-02-30;X;CB;SKB',
  );
  expect(reply.status).toBe(422);
  expect(reply.text).toContain('1 baris tidak dapat dibaca');
  expect(reply.text).toContain('“2028-02-30” bukan tanggal yang ada.');
  expect((await admin.get(home)).text).not.toContain('Ada rancangan');
});

it('shows what is new, changed and the same before anything is taken', async () => {
  const same = ((await inForce())?.closedDays ?? []).find(({ on }) => on === '2027-01-01');
  const csv = `2028-01-01;Tahun Baru 2028;LN;SKB 2028\n2027-12-24;Cuti Natal, diubah;CB;SKB\n2027-01-01;${same?.name};LN;${same?.decree}`;
  const compared = await upload(csv);
  expect(compared.text).toContain('Baru: 1 hari');
  expect(compared.text).toContain('Berubah: 1 hari');
  expect(compared.text).toContain('Sama: 1 hari');
  expect((await admin.get(home)).text).not.toContain('Ada rancangan');
  await submit(admin, `${home}/import`, `${home}/import/confirmation`, { csv, coverYears: 'true' });
  expect((await admin.get(`${home}?year=2028`)).text).toContain('Tahun Baru 2028');
  await confirm('SKB 2028');
  expect(await daysInForce()).toContain('2027-12-24 Cuti Natal, diubah');
  expect((await inForce())?.coveredYears).toEqual([2025, 2026, 2027, 2028]);
});

it('asks for a file where there is none, and for text where it is none', async () => {
  const token = tokenIn((await admin.get(`${home}/import`)).text);
  expect((await admin.post(`${home}/import`).field('_csrf', token)).text).toContain('Pilih berkas CSV.');
  const broken = await admin
    .post(`${home}/import`)
    .field('_csrf', token)
    .attach('file', Buffer.from([0xff, 0xfe, 0x00, 0x31]), { filename: 'skb.csv', contentType: 'text/csv' });
  expect(broken.text).toContain('bukan teks UTF-8');
});
