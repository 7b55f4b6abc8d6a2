import { Rejection } from '../../src/kernel/rejection.ts';
import type { Page } from '../../src/web/page.ts';
import { get, post } from '../../src/web/route.ts';
import { routes } from '../../src/web/routes.ts';
import { anApp, tokenIn } from '../support/web.ts';
import type { TestApp } from '../support/web.ts';

// The gates that every row passes, and the pages people see when one stays closed.

const refusing =
  (error: Error): Page =>
  () =>
    Promise.reject(error);
const echo: Page = async ({ body, files }) => ({
  content: JSON.stringify({
    body,
    files: files.map(({ field, fileName, content }) => [field, fileName, content.length]),
  }),
  mediaType: 'application/json',
});

const extra = [
  get('/test/conflict', refusing(new Rejection('conflict', 'claim task 7', 'Siti has it')), {
    needs: 'public',
    audit: 'none',
  }),
  get('/test/invalid', refusing(new Rejection('invalid', 'x', 'y')), { needs: 'public', audit: 'none' }),
  get('/test/hidden', refusing(new Rejection('not-found', 'open task 7', 'no such task')), {
    needs: 'public',
    audit: 'none',
  }),
  get('/test/broken', refusing(new Error('rahasia di /etc/alur')), { needs: 'public', audit: 'none' }),
  get(
    '/test/personal',
    async () => ({ content: 'x', mediaType: 'text/plain', about: { documentId: 'd1' } }),
    {
      needs: 'documents.see',
      audit: 'document.read',
    },
  ),
  post('/test/form', echo, { needs: 'public', audit: 'none' }),
  post('/test/upload', echo, {
    needs: 'public',
    audit: 'none',
    uploads: { files: 2, fileBytes: 1000, totalBytes: 5000 },
  }),
];

let site: TestApp;
beforeAll(async () => {
  site = await anApp({ routes: [...routes, ...extra] });
});
afterAll(() => site.close());

describe('every answer', () => {
  it('forbids inline scripts and styles and everything from elsewhere', async () => {
    const { headers } = await site.visitor().get('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['/', '/login', '/service-standard', '/privacy', '/complaints/new', '/nowhere'])(
    'to %s carries no inline script, style or event',
    async (path) => {
      const { text } = await site.visitor().get(path);
      expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+="|javascript:/i);
      for (const [tag] of text.matchAll(/<script[^>]*>/g))
        expect(tag).toMatch(/src="\/assets\/|application\/json/);
    },
  );

  it('keeps assets for ever and pages not at all', async () => {
    const asset = await site.visitor().get('/assets/alur.css');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await site.visitor().get('/')).headers['cache-control']).toBe('no-store');
  });
});

describe('a form', () => {
  it('without a token is refused, stores nothing and says what to do', async () => {
    const reply = await site.visitor().post('/complaints').type('form').send({ category: 'complaint' });
    expect(reply.status).toBe(403);
    expect(reply.text).toContain('Formulir sudah kedaluwarsa');
    expect(reply.text).toMatch(/Nomor rujukan: <code>[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}</);
  });

  it('with the token of somebody else is refused', async () => {
    const foreign = tokenIn((await site.visitor().get('/complaints/new')).text);
    const browser = site.visitor();
    await browser.get('/complaints/new');
    const reply = await browser.post('/test/form').type('form').send({ _csrf: foreign });
    expect(reply.status).toBe(403);
  });

  it('with its own token, as field or as header, goes through', async () => {
    const browser = site.visitor();
    const token = tokenIn((await browser.get('/complaints/new')).text);
    expect((await browser.post('/test/form').type('form').send({ a: '1', _csrf: token })).body.body.a).toBe(
      '1',
    );
    expect((await browser.post('/test/form').set('x-csrf-token', token)).status).toBe(200);
  });

  it('with files is checked after its fields were read', async () => {
    const browser = site.visitor();
    const token = tokenIn((await browser.get('/complaints/new')).text);
    const send = (csrf: string) =>
      browser.post('/test/upload').field('_csrf', csrf).attach('ktp', Buffer.from('abc'), 'KTP Siti — ü.pdf');
    expect((await send('wrong')).status).toBe(403);
    expect((await send(token)).body.files).toEqual([['ktp', 'KTP Siti — ü.pdf', 3]]);
  });

  it('with a file over the limit is refused in words', async () => {
    const browser = site.visitor();
    const token = tokenIn((await browser.get('/complaints/new')).text);
    const reply = await browser
      .post('/test/upload')
      .field('_csrf', token)
      .attach('ktp', Buffer.alloc(1001), 'a.pdf');
    expect(reply.status).toBe(413);
    expect(reply.text).toContain('Kiriman terlalu besar');
  });

  it('that is too large as a whole is refused before it is read, and so is one that does not say', async () => {
    const body = `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'x'.repeat(5_000)}\r\n--x--\r\n`;
    const sending = () =>
      site.visitor().post('/test/upload').set('Content-Type', 'multipart/form-data; boundary=x');
    const large = await sending().send(body);
    expect(large.status).toBe(413);
    expect(large.text).toContain('Kiriman terlalu besar');
    const unsaid = sending().set('Transfer-Encoding', 'chunked').send('--x--\r\n');
    expect((await unsaid).status).toBe(400);
  });

  it('takes no files where the row says nothing of them', async () => {
    const browser = site.visitor();
    const token = tokenIn((await browser.get('/complaints/new')).text);
    const reply = await browser
      .post('/test/form')
      .set('x-csrf-token', token)
      .attach('a', Buffer.from('x'), 'a.pdf');
    expect(reply.body.files).toEqual([]);
  });
});

describe('an error', () => {
  it.each([
    ['/nowhere', 404, 'Halaman tidak ditemukan'],
    ['/test/hidden', 404, 'Halaman tidak ditemukan'],
    ['/test/conflict', 409, 'Tugas ini sedang dikerjakan oleh Siti.'],
    ['/test/invalid', 422, 'Isian belum dapat diterima'],
    ['/test/broken', 500, 'Terjadi kesalahan'],
  ])('at %s is a page of status %i in the same frame: %s', async (path, status, says) => {
    const reply = await site.visitor().get(path);
    expect(reply.status).toBe(status);
    expect(reply.text).toContain(says);
    expect(reply.text).toContain('site-header');
    expect(reply.text).toMatch(/Nomor rujukan/);
    expect(reply.text).not.toMatch(/rahasia|\/etc|at .*\.ts/);
  });

  it('is said in English to who reads English', async () => {
    const browser = site.visitor();
    await browser.get('/?lang=en');
    expect((await browser.get('/test/conflict')).text).toContain('Siti is working on this task.');
  });

  it('of missing permission is a 403 page, and the session stays', async () => {
    const { browser } = await site.signedIn('admin');
    const reply = await browser.get('/test/personal');
    expect(reply.status).toBe(403);
    expect(reply.text).toContain('Anda tidak berwenang');
    expect((await browser.get('/notifications')).status).toBe(200);
  });
});

describe('the audit trail', () => {
  it('has a row for the read of a personal document, and none for one that was refused', async () => {
    const before = (await site.historyTypes()).filter((type) => type === 'document.read').length;
    const { browser: clerk } = await site.signedIn('verifikator');
    const { browser: other } = await site.signedIn('admin');
    await clerk.get('/test/personal');
    await other.get('/test/personal');
    const after = (await site.historyTypes()).filter((type) => type === 'document.read').length;
    expect(after - before).toBe(1);
  });
});

describe('too many sign-in attempts from one address', () => {
  it('are stopped, with the time to wait', async () => {
    const busy = await anApp();
    const browser = busy.visitor();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 31; attempt += 1) statuses.push((await browser.post('/login')).status);
    const last = await browser.post('/login');
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([403])); // no token: refused, but counted
    expect(last.status).toBe(429);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    await busy.close();
  });
});
