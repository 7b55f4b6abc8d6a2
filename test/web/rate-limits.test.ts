import { countOneMore, deleteOldCounts } from '../../src/identity/rate-counts.ts';
import { read } from '../../src/persistence/read.ts';
import supertest from 'supertest';
import { anApp, submit, type TestApp } from '../support/web.ts';

// A limit is one for all processes, and for a program that was started again.

let site: TestApp;
beforeEach(async () => void (site = await anApp()));
afterEach(() => site.close());

const wrong = { username: 'siapa', password: 'salah-salah-salah' };
const countIn = async (table: string) =>
  Number((await read<{ n: number }>(site.database, `SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);

it('counts sign-ins of two processes together, and lets in again when the span is over', async () => {
  // given: two sites on one database
  const others = site.another();
  const [here, there] = [site.visitor(), supertest.agent(others)];
  for (let attempt = 0; attempt < 15; attempt += 1) {
    expect((await submit(here, '/login', '/login', wrong)).status).toBe(422);
    expect((await submit(there, '/login', '/login', wrong)).status).toBe(422);
  }
  // then
  const refused = await submit(there, '/login', '/login', wrong);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await submit(here, '/login', '/login', wrong)).status).toBe(429);
  // when: a third begins, later
  site.clock.forward(5 * 60_000 + 1);
  const later = supertest.agent(site.another());
  expect((await submit(later, '/login', '/login', wrong)).status).toBe(422);
});

it('writes nothing for who is turned away already, and keeps no address in plain', async () => {
  const browser = site.visitor();
  for (let attempt = 0; attempt < 31; attempt += 1) await submit(browser, '/login', '/login', wrong);
  const before = await read(site.database, 'SELECT * FROM rate_counts');
  expect((await submit(browser, '/login', '/login', wrong)).status).toBe(429);
  expect(await read(site.database, 'SELECT * FROM rate_counts')).toEqual(before);
  expect(JSON.stringify(before)).not.toContain('127.0.0.1');
});

it('opens no more sessions for an address that comes again and again without a cookie', async () => {
  const visit = async () => (await supertest(site.app).get('/login')).status;
  for (let round = 0; round < 30; round += 1)
    expect(new Set(await Promise.all(Array.from({ length: 20 }, visit)))).toEqual(new Set([200]));
  expect(await visit()).toBe(429);
  expect(await countIn('sessions')).toBe(600);
}, 60_000);

it('counts anew after the span, and forgets what is over', async () => {
  const at = (minutes: number) => new Date(Date.parse('2026-11-23T02:00:00Z') + minutes * 60_000);
  const one = (minutes: number) => countOneMore(site.database, 'x', 60_000, at(minutes));
  expect([(await one(0)).count, (await one(0.5)).count, (await one(1)).count]).toEqual([1, 2, 1]);
  expect(await deleteOldCounts(site.database, at(1.5))).toBe(0);
  expect(await deleteOldCounts(site.database, at(2))).toBe(1);
});
