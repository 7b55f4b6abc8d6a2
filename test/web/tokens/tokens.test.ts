import supertest from 'supertest';
import { createServiceAccount } from '../../../src/identity/create-service-account.ts';
import { bearerOf } from '../../../src/identity/tokens/bearer-of.ts';
import { anApp, submit, type TestApp } from '../../support/web.ts';

// API tokens on their pages: a person's own, and those of programs for administrators.

let app: TestApp;
beforeEach(async () => {
  app = await anApp();
});
afterEach(() => app.close());

const fields = { name: 'arsip malam', scopes: 'tasks:read', days: '30' };
const secretIn = (html: string) => /value="(alur_[^"]+)"/.exec(html)?.[1] ?? '';
const idIn = (html: string) => /\/tokens\/([\w-]+)\/revocation/.exec(html)?.[1] ?? '';

it('shows the secret once, and what it opens; both ends stand in the history', async () => {
  // given
  const { browser, actor } = await app.signedIn('petugas');
  // when
  const made = await submit(browser, '/account/tokens', '/account/tokens', fields);
  const secret = secretIn(made.text);
  // then
  expect(made.status).toBe(200);
  expect(await bearerOf(app.database, secret, app.clock.now())).toMatchObject({ actor: { id: actor.id } });
  const later = await browser.get('/account/tokens');
  expect(later.text).not.toContain(secret);
  expect(later.text).toContain('arsip malam');
  await submit(browser, '/account/tokens', `/tokens/${idIn(later.text)}/revocation`, { from: 'own' });
  expect(await bearerOf(app.database, secret, app.clock.now())).toBeUndefined();
  expect((await app.historyTypes()).slice(-2)).toEqual(['token.created', 'token.revoked']);
});

it('offers only what the person may do, and refuses more, with what was typed still there', async () => {
  const { browser } = await app.signedIn('petugas');
  const page = await browser.get('/account/tokens');
  expect(page.text).toContain('value="tasks:work"');
  expect(page.text).not.toContain('value="definitions:deploy"');
  const wrong = await submit(browser, '/account/tokens', '/account/tokens', {
    ...fields,
    scopes: 'definitions:deploy',
  });
  expect([wrong.status, wrong.text.includes('arsip malam')]).toEqual([422, true]);
  expect((await submit(browser, '/account/tokens', '/account/tokens', { ...fields, days: '0' })).status).toBe(
    422,
  );
});

it('lets nobody revoke, or see, the token of somebody else', async () => {
  const { browser: owner } = await app.signedIn('petugas');
  const made = await submit(owner, '/account/tokens', '/account/tokens', fields);
  const { browser: other } = await app.signedIn('petugas');
  expect((await other.get('/account/tokens')).text).not.toContain('arsip malam');
  expect((await submit(other, '/account/tokens', `/tokens/${idIn(made.text)}/revocation`, {})).status).toBe(
    404,
  );
  expect((await other.get('/tokens')).status).toBe(403);
  expect((await supertest(app.app).get('/account/tokens')).status).not.toBe(200);
});

it('lets an administrator make tokens for programs, never for people, and revoke everybody’s', async () => {
  // given
  const { browser: admin, actor } = await app.signedIn('admin');
  expect((await admin.get('/tokens')).text).toContain('npm run token');
  const account = { username: 'robot', name: 'Robot arsip', roles: ['integrasi'] };
  const robot = await createServiceAccount(app.database, app.clock, account);
  // when
  const made = await submit(admin, '/tokens', '/tokens', { ...fields, owner: robot.id });
  const refused = await submit(admin, '/tokens', '/tokens', { ...fields, owner: actor.id });
  // then
  expect(await bearerOf(app.database, secretIn(made.text), app.clock.now())).toMatchObject({
    actor: { id: robot.id },
  });
  expect(refused.status).toBe(422);
  const revoked = await submit(admin, '/tokens', `/tokens/${idIn(made.text)}/revocation`, { from: 'all' });
  expect(revoked.headers['location']).toBe('/tokens');
  expect(await bearerOf(app.database, secretIn(made.text), app.clock.now())).toBeUndefined();
});
