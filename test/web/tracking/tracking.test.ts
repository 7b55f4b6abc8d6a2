import supertest from 'supertest';
import { submit, type Browser } from '../../support/web.ts';
import { apply, aSite, ticketIn, typed, type Site } from '../applications/a-site.ts';

// Whoever knows number and birth date sees the stage, and nothing of who applied.

let site: Site;
let ticket: string;
let visitor: Browser;
const bornOn = String(typed.tanggalLahir);

beforeEach(async () => {
  site = await aSite();
  ticket = ticketIn((await apply(await site.signedIn('pemohon1'))).headers['location']);
  await site.drainJobs();
  visitor = supertest.agent(site.app.web);
});
afterEach(() => site.close());

const track = (fields: Record<string, string>) => submit(visitor, '/tracking', '/tracking', fields);

it('shows stage, turn and deadline, and no personal data', async () => {
  const { status, text } = await track({ ticket: ` ${ticket.toLowerCase()} `, bornOn });
  expect(status).toBe(200);
  expect(text).toContain(ticket);
  expect(text).toContain('Kepala Dinas');
  expect(text).toMatch(/step-now/);
  for (const secret of [
    'Kusumaningtyas',
    '199003172015032004',
    String(typed.nik),
    'pekalongankota.go.id',
    bornOn,
  ])
    expect(text).not.toContain(secret);
});

it('answers an unknown number and a wrong date alike', async () => {
  const [unknown, wrong] = [
    await track({ ticket: 'SE-2026-999999', bornOn }),
    await track({ ticket, bornOn: '1990-03-18' }),
  ];
  const plain = (text: string) =>
    text.replaceAll(/SE-\d{4}-\d{6}|\d{4}-\d{2}-\d{2}|value="[^"]{20,}"|[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
  expect([unknown.status, wrong.status]).toEqual([422, 422]);
  expect(plain(wrong.text)).toBe(plain(unknown.text));
  expect((await track({ ticket, bornOn: '' })).status).toBe(422);
});

it('is closed for a number that was tried too often, also to the right date, for an hour', async () => {
  for (let day = 10; day < 20; day++) await track({ ticket, bornOn: `1991-01-${day}` });
  expect((await track({ ticket, bornOn })).status).toBe(422);
  site.clock.set(new Date(site.clock.now().getTime() + 61 * 60_000).toISOString());
  expect((await track({ ticket, bornOn })).status).toBe(200);
});
