import { routes } from '../../src/web/routes.ts';
import { apply, aSite, send, type Browser, type Site } from './support.ts';

// One person who sends without end: forms with files, and words by the megabyte.

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await aSite();
  browser = await site.signedIn('pemohon1');
});
afterAll(() => site.close());

describe('forms with files', () => {
  const withFile = (by: Browser, action = '/applications') =>
    by.post(action).attach('dokumen_csr', Buffer.from('x'), 'a.csr');

  it('are taken sixty times in ten minutes from one person, whatever the form, and no oftener', async () => {
    const statuses = new Set<number>();
    for (let turn = 0; turn < 60; turn += 1) {
      const action = ['/applications', '/applications/fields', '/tasks/none/draft'][turn % 3];
      statuses.add((await withFile(browser, action)).status);
    }
    expect([...statuses]).toEqual([403]); // no token: refused, but counted
    const reply = await withFile(browser, '/tasks/none/completion');
    expect(reply.status).toBe(429);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(reply.text).toContain('Terlalu banyak permintaan');
  });

  it('of somebody else, and those without files, are taken as ever', async () => {
    expect((await withFile(await site.signedIn('pemohon2'))).status).toBe(403);
    const fields = await send(browser, '/applications/new', '/applications/fields', {
      jenisPermohonan: 'baru',
    });
    expect(fields.status).toBe(200);
  });

  it('are counted and weighed on every row that takes files', () => {
    const rows = routes.filter(({ uploads }) => uploads);
    expect(rows.map(({ path }) => path)).toContain('/applications');
    for (const { uploads } of rows) expect(uploads?.totalBytes).toBeLessThanOrEqual(60 * 1024 * 1024);
  });
});

describe('the reason for which a case is stopped', () => {
  it('has a length, which is said in words, and the case goes on', async () => {
    const { instanceId } = await apply(site, await site.signedIn('pemohon2'));
    const supervisor = await site.signedIn('supervisor');
    const page = `/instances/${instanceId}`;
    const cancel = (reason: string) => send(supervisor, page, `${page}/cancellation`, { reason });
    const refused = await cancel('x'.repeat(1_001));
    expect([refused.status, (await cancel(' ')).status]).toEqual([422, 422]);
    expect(refused.text).toContain('Alasan paling banyak 1.000 karakter.');
    const state = () => site.rows('SELECT state FROM instances WHERE id = ?', instanceId);
    expect(await state()).toEqual([{ state: 'running' }]);
    // a line break travels as two characters, and counts as the one that was typed
    expect((await cancel('x\r\n'.repeat(499) + 'xx')).status).toBe(303);
    expect(await state()).toEqual([{ state: 'cancelled' }]);
  });
});
