import supertest from 'supertest';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { loggedPath } from '../../../src/web/http/logged-path.ts';
import { apply, walk } from '../../support/case-walk.ts';
import { submit, type Browser } from '../../support/web.ts';
import { aSite, type Site } from '../applications/a-site.ts';

// A person's deadlines in a calendar program: by a secret address, that can be taken back.

let site: Site;
let verifikator: Browser;
let ticket: string;
beforeEach(async () => {
  site = await aSite();
  const { ticketNumber, instanceId } = await apply(site);
  ticket = ticketNumber;
  await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
  verifikator = await site.signedIn('verifikator1');
});
afterEach(() => site.close());

const page = '/account/deadlines';
const create = async (by = verifikator): Promise<string> => {
  const made = await submit(by, page, page, {});
  return /value="http:\/\/localhost(\/calendar\/[\w-]+\.ics)"/.exec(made.text)?.[1] ?? '';
};
const asProgram = () => supertest(site.app.web);
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

it('holds the number of the case, the task and until when, and nothing about the applicant', async () => {
  const reply = await asProgram().get(await create());
  const text = unfolded(reply.text);
  expect([reply.status, reply.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(text).toContain('BEGIN:VCALENDAR');
  expect(text).toMatch(new RegExp(`SUMMARY:${ticket} · `));
  expect(text).toContain('DTSTART:20261130T084500Z');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).not.toMatch(/Rahmat|3375|Dinas Perhubungan|@pekalongankota/);
});

it('is empty for whom nothing waits', async () => {
  const kadis = await site.signedIn('kepala-dinas');
  expect((await asProgram().get(await create(kadis))).text).not.toContain('BEGIN:VEVENT');
});

it('is not sent again unless something changed', async () => {
  const address = await create();
  const first = await asProgram().get(address);
  const tag = String(first.headers['etag']);
  const again = await asProgram().get(address).set('If-None-Match', tag);
  expect([again.status, again.text]).toEqual([304, '']);
  const { instanceId } = await apply(site, { nik: '3375011203850002', tanggalLahir: '1985-03-12' });
  await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
  const changed = await asProgram().get(address).set('If-None-Match', tag);
  expect(changed.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

it('opens nothing once it is replaced or revoked, or for a guess', async () => {
  const first = await create();
  const second = await create();
  expect((await asProgram().get(first)).status).toBe(404);
  expect((await asProgram().get(second)).status).toBe(200);
  await submit(verifikator, page, `${page}/revocation`, {});
  expect((await asProgram().get(second)).status).toBe(404);
  expect((await asProgram().get(`/calendar/${'a'.repeat(43)}.ics`)).status).toBe(404);
  const told = await site.rows<{ type: string }>(
    `SELECT type FROM history WHERE type LIKE 'calendar-feed.%' ORDER BY id`,
  );
  expect(told.map(({ type }) => type)).toEqual([
    'calendar-feed.created',
    'calendar-feed.created',
    'calendar-feed.revoked',
  ]);
});

it('opens nothing for an account that was closed', async () => {
  const address = await create();
  await inTransaction(site.app.database, (tx) =>
    tx.run(`UPDATE users SET disabled_at = ? WHERE username = 'verifikator1'`, [
      site.clock.now().toISOString(),
    ]),
  );
  expect((await asProgram().get(address)).status).toBe(404);
});

it('is kept as a hash, shown once, and never in the log', async () => {
  const address = await create();
  const token = /calendar\/(.+)\.ics/.exec(address)?.[1] ?? '';
  expect(JSON.stringify(await site.rows('SELECT * FROM calendar_feeds'))).not.toContain(token);
  expect((await verifikator.get(page)).text).not.toContain(token);
  expect(loggedPath(`${address}?x=1`)).toBe('/calendar/…');
  expect(loggedPath('/tasks/7?q=1')).toBe('/tasks/7');
});

it('turns away who asks without end', async () => {
  const address = await create();
  let status = 200;
  for (let asked = 0; asked <= 120 && status === 200; asked += 1)
    ({ status } = await asProgram().get(address));
  expect(status).toBe(429);
});
