import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { aSite, send, tokenFrom, type Browser, type Site } from './support.ts';

// Who a request comes from: sessions that were planted, kept, copied from the disk, or whose owner lost
// what they had.

let site: Site;
beforeAll(async () => {
  site = await aSite();
});
afterAll(() => site.close());

const password = 'Alur-Pekalongan-2026';
const cookieOf = async (browser: Browser): Promise<string> =>
  String((await browser.get('/complaints/new')).headers['set-cookie']).split(';')[0] ?? '';
const change = (sql: string, ...params: string[]) =>
  inTransaction(site.app.database, (tx) => tx.run(sql, params));

describe('a session that was planted', () => {
  it('before signing in is worth nothing after it, nor is its token', async () => {
    const attacker = site.visitor();
    const planted = await cookieOf(attacker);
    const token = await tokenFrom(attacker, '/login');
    const signedIn = await site
      .visitor()
      .post('/login')
      .set('Cookie', planted)
      .type('form')
      .send({ username: 'pemohon1', password, _csrf: token });
    expect(signedIn.status).toBe(303);
    const own = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    expect(own).not.toBe(planted);
    const asked = (cookie: string) => site.visitor().get('/applications').set('Cookie', cookie);
    expect([(await asked(planted)).status, (await asked(own)).status]).toEqual([303, 200]);
    const posted = await site
      .visitor()
      .post('/notifications/reading')
      .set('Cookie', own)
      .set('x-csrf-token', token);
    expect(posted.status).toBe(403);
  });

  it('with an id of the attacker’s choice is not taken over', async () => {
    const reply = await site.visitor().get('/login').set('Cookie', 'alur.sid=s%3Achosen.chosen');
    expect(String(reply.headers['set-cookie'])).not.toContain('chosen');
  });
});

describe('a session on the disk', () => {
  it('does not let in whoever copies the database', async () => {
    const cookie = await cookieOf(await site.signedIn('supervisor'));
    const id = decodeURIComponent(cookie.slice('alur.sid='.length)).slice(2).split('.')[0] ?? '';
    expect(id.length).toBeGreaterThan(20);
    for (const name of ['alur.sqlite', 'alur.sqlite-wal']) {
      const bytes = await readFile(join(site.dataDirectory, name)).catch(() => Buffer.alloc(0));
      expect(bytes.includes(id)).toBe(false);
    }
  });
});

describe('a session whose owner', () => {
  it('lost a role may from the next click on what is left', async () => {
    const browser = await site.signedIn('supervisor');
    expect((await browser.get('/instances')).status).toBe(200);
    const { id } = await site.as('supervisor');
    await change(`UPDATE user_roles SET role = 'designer' WHERE user_id = ?`, id);
    const after = [await browser.get('/instances'), await browser.get('/processes')];
    await change(`UPDATE user_roles SET role = 'supervisor' WHERE user_id = ?`, id);
    expect(after.map(({ status }) => status)).toEqual([403, 200]);
  });

  it('was disabled is a visitor', async () => {
    const browser = await site.signedIn('petugas');
    await change(`UPDATE users SET disabled_at = ? WHERE username = 'petugas'`, '2026-11-23T02:00:00.000Z');
    expect((await browser.get('/tasks')).headers['location']).toBe('/login?next=%2Ftasks');
    const again = await send(site.visitor(), '/login', '/login', { username: 'petugas', password });
    expect(again.status).toBe(422);
  });

  it('signed out is over for a copy of its cookie too', async () => {
    const browser = await site.signedIn('pemohon2');
    const cookie = await cookieOf(browser);
    await send(browser, '/complaints/new', '/logout', {});
    const reply = await site.visitor().get('/applications').set('Cookie', cookie);
    expect(reply.headers['location']).toMatch(/^\/login/);
  });
});

describe('a receipt of a complaint', () => {
  it('opens for the visitor who sent it, and for nobody who counts numbers', async () => {
    const sender = site.visitor();
    const sent = await send(sender, '/complaints/new', '/complaints', {
      category: 'information',
      description: 'Berapa lama permohonan saya diproses oleh dinas?',
      name: 'Siti',
      contact: 'siti@pekalongankota.go.id',
    });
    const address = String(sent.headers['location']);
    expect(address).toMatch(/^\/complaints\/PG-2026-/);
    const others = [site.visitor(), await site.signedIn('supervisor'), await site.signedIn('admin')];
    const statuses = await Promise.all(
      [sender, ...others].map(async (each) => (await each.get(address)).status),
    );
    expect(statuses).toEqual([200, 404, 404, 404]);
  });
});
