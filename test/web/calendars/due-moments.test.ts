import { submit, type Browser, type TestApp } from '../../support/web.ts';
import { aCalendarSite, home } from './a-calendar.ts';

// The counting rules through the page that an administrator checks a calendar with: the office's own test vectors.

let app: TestApp;
let admin: Browser;
beforeAll(async () => {
  ({ app, admin } = await aCalendarSite());
});
afterAll(() => app.close());

const ask = async (receipt: string) => {
  const [date = '', time = ''] = receipt.split(' ');
  const reply = await admin.get(`${home}/due?${new URLSearchParams({ date, time })}`);
  return [...reply.text.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)</g)].map(
    ([, label, value]) => `${label}: ${value}`,
  );
};

it.each([
  ['2026-11-23 09:00', 'Senin, 23 November 2026', 'H+5: Senin, 30 November 2026 pukul 15.45 WIB'],
  ['2026-11-20 10:59', 'Jumat, 20 November 2026', 'H+5: Jumat, 27 November 2026 pukul 11.00 WIB'],
  ['2026-11-20 11:00', 'Senin, 23 November 2026', 'H+5: Senin, 30 November 2026 pukul 15.45 WIB'],
  ['2026-11-27 16:00', 'Senin, 30 November 2026', 'H+5: Senin, 7 Desember 2026 pukul 15.45 WIB'],
  ['2026-12-18 09:00', 'Jumat, 18 Desember 2026', 'H+5: Selasa, 29 Desember 2026 pukul 15.45 WIB'],
  ['2026-12-23 15:45', 'Senin, 28 Desember 2026', 'H+5: Rabu, 6 Januari 2027 pukul 15.45 WIB'],
  ['2026-12-24 09:00', 'Senin, 28 Desember 2026', 'H+5: Rabu, 6 Januari 2027 pukul 15.45 WIB'],
  ['2026-03-13 10:00', 'Jumat, 13 Maret 2026', 'H+5: Jumat, 27 Maret 2026 pukul 11.00 WIB'],
  ['2026-03-17 14:00', 'Selasa, 17 Maret 2026', 'H+5: Selasa, 31 Maret 2026 pukul 15.45 WIB'],
  ['2027-03-05 09:00', 'Jumat, 5 Maret 2027', 'H+5: Senin, 22 Maret 2027 pukul 15.45 WIB'],
  ['2027-05-14 09:00', 'Jumat, 14 Mei 2027', 'H+3: Selasa, 25 Mei 2027 pukul 15.45 WIB'],
  ['2027-05-14 09:00', 'Jumat, 14 Mei 2027', 'H+5: Kamis, 27 Mei 2027 pukul 15.45 WIB'],
  ['2026-12-31 15:00', 'Kamis, 31 Desember 2026', 'H+1: Senin, 4 Januari 2027 pukul 15.45 WIB'],
  ['2025-08-14 09:00', 'Kamis, 14 Agustus 2025', 'H+5: Jumat, 22 Agustus 2025 pukul 11.00 WIB'],
  ['2026-02-13 10:30', 'Jumat, 13 Februari 2026', 'H+1: Rabu, 18 Februari 2026 pukul 15.45 WIB'],
])('a receipt on %s counts from %s: %s', async (receipt, effective, due) => {
  const answers = await ask(receipt);
  expect(answers).toContain(`Tanggal terima efektif: ${effective}`);
  expect(answers).toContain(due);
});

it('names every day it went over, and why', async () => {
  const reply = await admin.get(`${home}/due?date=2026-12-23&time=15:45`);
  expect(reply.text).toContain('Kamis, 24 Desember 2026 · Cuti Bersama');
  expect(reply.text).toContain('(libur nasional)');
  expect(reply.text).toContain('Sabtu, 26 Desember 2026 · bukan hari layanan');
});

it('calls provisional what reaches into a year that is not decreed', async () => {
  expect(await ask('2027-12-31 09:00')).toContain('H+1: Senin, 3 Januari 2028 pukul 15.45 WIB (perkiraan)');
});

it.each([
  'date=2026-02-30&time=09:00',
  'date=2026-11-23&time=25:00',
  'date=&time=',
  'date=2100-12-31&time=09:00',
])('asks again for a moment that there is: %s', async (query) => {
  const reply = await admin.get(`${home}/due?${query}`);
  expect([reply.status, reply.text.includes('Isi tanggal dan jam yang ada.')]).toEqual([422, true]);
});

it('asks the draft, too, where there is one', async () => {
  await submit(admin, home, `${home}/days`, { on: '2026-11-25', kind: 'closure', name: 'Pemungutan suara' });
  const answers = await ask('2026-11-23 09:00');
  expect(answers).toContain('H+5: Senin, 30 November 2026 pukul 15.45 WIB');
  expect(answers).toContain('H+5: Selasa, 1 Desember 2026 pukul 15.45 WIB');
});
