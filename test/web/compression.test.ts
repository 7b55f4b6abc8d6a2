import { brotliDecompressSync } from 'node:zlib';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import supertest from 'supertest';
import { compressAll } from '../../src/cli/assets/compress-all.ts';
import { serveAssets } from '../../src/web/rendering/assets.ts';
import { anApp, tokenIn, type TestApp } from '../support/web.ts';

describe('pages', () => {
  let site: TestApp;
  beforeAll(async () => {
    site = await anApp();
  });
  afterAll(() => site.close());

  const encodingOf = async (path: string) => {
    const { browser } = await site.signedIn('petugas');
    const { headers } = await browser.get(path).set('Accept-Encoding', 'gzip, br');
    return headers['content-encoding'];
  };

  it('are compressed, and never kept', async () => {
    const { browser } = await site.signedIn('petugas');
    const { headers, text } = await browser.get('/tasks').set('Accept-Encoding', 'gzip');
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-store' });
    expect(headers['etag']).toBeUndefined();
    expect(text).toContain('</html>');
  });

  it.each(['/tasks?q=Siti', '/tasks?view=group', '/tasks?lang=en', '/keinginan-orang-luar'])(
    'that repeat something of the request are not: %s',
    async (path) => expect(await encodingOf(path)).toBeUndefined(),
  );

  it('that answer a form are not', async () => {
    const visitor = site.visitor();
    const _csrf = tokenIn((await visitor.get('/login')).text);
    const fields = { username: 'siapa', password: 'salah', _csrf };
    const reply = await visitor.post('/login').set('Accept-Encoding', 'gzip').type('form').send(fields);
    expect([reply.status, reply.headers['content-encoding']]).toEqual([422, undefined]);
  });
});

describe('assets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alur-forms-'));
  const style = 'p { color: black } '.repeat(100);
  writeFileSync(join(folder, 'alur-1.css'), style);
  writeFileSync(join(folder, 'small.css'), 'a');
  compressAll(folder);
  const get = (name: string, encoding: string) =>
    supertest(express().use(serveAssets(folder)))
      .get(`/${name}`)
      .set('Accept-Encoding', encoding);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('are sent to who reads %s as %s', async (reads, encoding) => {
    const { headers } = await get('alur-1.css', reads);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toMatch('text/css');
    expect(headers).toMatchObject({
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(headers['etag']).toBeUndefined();
  });

  it('are the same in every form', async () => {
    expect((await get('alur-1.css', 'gzip')).text).toBe(style);
    expect(brotliDecompressSync(readFileSync(join(folder, 'alur-1.css.br'))).toString()).toBe(style);
  });

  it('that do not get smaller stay alone', async () => {
    expect((await get('small.css', 'gzip, br')).headers['content-encoding']).toBeUndefined();
  });
});
