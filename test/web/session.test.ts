import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { inTransaction, type Transaction } from '../../src/persistence/in-transaction.ts';
import { anApp, password, submit, tokenIn } from '../support/web.ts';
import type { TestApp } from '../support/web.ts';

let site: TestApp;
beforeEach(async () => {
  site = await anApp();
});
afterEach(() => site.close());

async function breathe(tx: Transaction): Promise<void> {
  await tx.query('SELECT 1');
  await new Promise<void>((resolve) => setImmediate(resolve));
}

const cookieOf = (reply: Response): string => reply.headers.get('set-cookie')?.split(';')[0] ?? '';
const minutes = (count: number) => count * 60_000;

describe('signing in', () => {
  it('opens a fresh session under a new id, with a cookie that scripts and other sites cannot use', async () => {
    // given
    await site.user('siti', 'verifikator');
    const browser = site.visitor();
    const before = (await browser.get('/login')).headers['set-cookie'];
    // when
    const reply = await submit(browser, '/login', '/login', { username: 'siti', password });
    // then
    expect(reply.status).toBe(303);
    const cookie = String(reply.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    expect(cookie.split(';')[0]).not.toBe(String(before).split(';')[0]);
    expect(await site.historyTypes()).toContain('user.signed-in');
  });

  it('is done when its answer begins: a browser that follows at once is signed in', async () => {
    // given
    await site.user('siti', 'verifikator');
    const server = site.app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // Others write all the time, so that what a session keeps waits in line.
    let busy = true;
    const others = (async () => {
      while (busy)
        await Promise.all(
          Array.from({ length: 40 }, () => inTransaction(site.database, (tx) => breathe(tx))),
        );
    })();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const page = await fetch(`${address}/login`);
      const body = new URLSearchParams({ username: 'siti', password, _csrf: tokenIn(await page.text()) });
      const headers = { cookie: cookieOf(page) };
      // when: `fetch` has the headers and not yet the end
      const reply = await fetch(`${address}/login`, { method: 'POST', body, headers, redirect: 'manual' });
      const next = await fetch(address, { headers: { cookie: cookieOf(reply) }, redirect: 'manual' });
      // then
      expect(next.headers.get('location')).toBe('/tasks');
    }
    busy = false;
    await others;
    server.closeAllConnections();
    server.close();
  });

  it('marks the cookie Secure when the address is https', async () => {
    const secure = await anApp({ config: { baseUrl: 'https://alur.example' } });
    const reply = await secure.visitor().get('/login').set('X-Forwarded-Proto', 'https');
    expect(String(reply.headers['set-cookie'])).toMatch(/Secure/);
    expect(reply.headers['strict-transport-security']).toBeDefined();
    await secure.close();
  });

  it('refuses a wrong password and an unknown name with the same words, keeping the name', async () => {
    await site.user('siti', 'verifikator');
    const browser = site.visitor();
    const wrong = await submit(browser, '/login', '/login', {
      username: 'siti',
      password: 'salah-salah-salah',
    });
    const unknown = await submit(browser, '/login', '/login', {
      username: 'tono',
      password: 'salah-salah-salah',
    });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const said = (html: string) => /role="alert"[\s\S]*?<p>(.*?)<\/p>/.exec(html)?.[1];
    expect(said(wrong.text)).toMatch(/tidak cocok/);
    expect(said(unknown.text)).toBe(said(wrong.text));
    expect(wrong.text).toContain('value="siti"');
    expect(wrong.text).not.toContain('salah-salah-salah');
  });

  it('locks the account after eight failures, says what to do, and lets in again after 15 minutes', async () => {
    await site.user('siti', 'verifikator');
    const browser = site.visitor();
    for (let attempt = 0; attempt < 8; attempt += 1)
      await submit(browser, '/login', '/login', { username: 'siti', password: 'salah-salah-salah' });
    const locked = await submit(browser, '/login', '/login', { username: 'siti', password });
    expect(locked.status).toBe(422);
    expect(locked.text).toMatch(/coba lagi setelah 15 menit/);
    site.clock.forward(minutes(15) + 1);
    const later = await submit(browser, '/login', '/login', { username: 'siti', password });
    expect(later.status).toBe(303);
  });

  it.each([
    ['/notifications', '/notifications'],
    ['//elsewhere.example', '/'],
    ['https://elsewhere.example/', '/'],
    ['/\\elsewhere.example', '/'],
  ])('asked to go on to %s goes to %s', async (next, arrived) => {
    await site.user('siti', 'verifikator');
    const reply = await submit(site.visitor(), '/login', '/login', { username: 'siti', password, next });
    expect(reply.headers['location']).toBe(arrived);
  });
});

describe('a session', () => {
  it('ends after 15 idle minutes for staff, and lives on with every click', async () => {
    const { browser } = await site.signedIn('verifikator');
    for (let click = 0; click < 3; click += 1) {
      site.clock.forward(minutes(14));
      expect((await browser.get('/notifications')).status).toBe(200);
    }
    site.clock.forward(minutes(15));
    const reply = await browser.get('/notifications');
    expect(reply.status).toBe(303);
    expect(reply.headers['location']).toBe('/login?next=%2Fnotifications');
  });

  it('lasts longer for an applicant, who reads instructions in between', async () => {
    const { browser } = await site.signedIn('pemohon');
    site.clock.forward(minutes(44));
    expect((await browser.get('/notifications')).status).toBe(200);
  });

  it('with a tampered cookie is a visitor who is not signed in', async () => {
    // given
    await site.user('siti', 'verifikator');
    const reply = await submit(site.visitor(), '/login', '/login', { username: 'siti', password });
    const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
    const asked = (value: string) => site.visitor().get('/notifications').set('Cookie', value);
    expect((await asked(cookie)).status).toBe(200);
    // when one character of the id or of its signature is changed
    const at = cookie.indexOf('=') + 8;
    const changed = (index: number) =>
      cookie.slice(0, index) + (cookie[index] === 'x' ? 'y' : 'x') + cookie.slice(index + 1);
    // then
    for (const tampered of [changed(at), changed(cookie.length - 6)])
      expect((await asked(tampered)).headers['location']).toMatch(/^\/login/);
  });

  it('is over on the server after signing out: the old cookie opens nothing', async () => {
    const { browser } = await site.signedIn('verifikator');
    const page = await browser.get('/notifications');
    const cookie = String(page.headers['set-cookie']).split(';')[0] ?? '';
    await browser
      .post('/logout')
      .type('form')
      .send({ _csrf: tokenIn(page.text) });
    expect((await site.visitor().get('/notifications').set('Cookie', cookie)).status).toBe(303);
    expect(await site.historyTypes()).toContain('user.signed-out');
  });

  it('is not opened for somebody who only reads', async () => {
    expect((await site.visitor().get('/service-standard')).headers['set-cookie']).toBeUndefined();
  });
});
