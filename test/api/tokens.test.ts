import supertest from 'supertest';
import { createUser } from '../../src/identity/create-user.ts';
import { revokeToken } from '../../src/identity/tokens/revoke-token.ts';
import { runTokenCommand } from '../../src/cli/token/token-command.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { anApi, type ApiProgram } from './a-client.ts';

// Who gets in, and who does not (any more).

let api: ApiProgram;
beforeAll(async () => {
  api = await anApi('2026-11-23T02:00:00.000Z');
});
afterAll(() => api.close());

const change = (sql: string, ...params: string[]) =>
  inTransaction(api.app.database, (tx) => tx.run(sql, params));

const problem = (status: number, kind: string) => ({ status, type: `urn:alur:problem:${kind}` });

describe('a call', () => {
  it('with a token is answered', async () => {
    const clerk = await api.client(['verifikator']);
    expect((await clerk.get('/tasks')).body).toEqual({ tasks: [], next: null });
  });

  it.each([
    ['without a token', undefined],
    ['with a token that nobody has', 'alur_00000000_nobody'],
    ['with a text that is none', ''],
  ])('%s is refused as 401', async (_, secret) => {
    const reply = await api.withToken(secret).get('/tasks');
    expect(reply.body).toMatchObject(problem(401, 'unauthorized'));
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(reply.headers['www-authenticate']).toMatch(/^Bearer/);
    expect(reply.body.instance).toMatch(/^urn:alur:request:[0-9A-F-]{14}$/);
  });

  it('with a session alone is refused: a cookie of the site opens nothing here', async () => {
    // given
    const browser = supertest.agent(api.app.web);
    const login = await browser.get('/login');
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(login.text)?.[1] ?? '';
    const credentials = { username: 'verifikator1', password: 'Alur-Pekalongan-2026', _csrf };
    const signedIn = await browser.post('/login').type('form').send(credentials);
    expect([signedIn.status, (await browser.get('/tasks')).status]).toEqual([303, 200]);
    // then
    expect((await browser.get('/api/v1/tasks')).status).toBe(401);
  });

  it('with a token past its end is refused', async () => {
    const actor = await api.as('petugas');
    const { secret } = await api.tokenOf(actor, ['tasks:read'], 1);
    expect((await api.withToken(secret).get('/tasks')).status).toBe(200);
    api.clock.set('2026-11-24T02:00:00.000Z');
    expect((await api.withToken(secret).get('/tasks')).status).toBe(401);
    api.clock.set('2026-11-23T02:00:00.000Z');
  });

  it('with a revoked token is refused, from the next request on', async () => {
    const actor = await api.as('petugas');
    const { id, secret } = await api.tokenOf(actor, ['tasks:read']);
    expect((await api.withToken(secret).get('/tasks')).status).toBe(200);
    const { database } = api.app;
    await inTransaction(database, (tx) =>
      revokeToken(database, tx, { tokenId: id, actor, now: api.clock.now() }),
    );
    expect((await api.withToken(secret).get('/tasks')).status).toBe(401);
  });

  it('of a disabled account is refused', async () => {
    const clerk = await api.client(['verifikator']);
    await change('UPDATE users SET disabled_at = ? WHERE id = ?', '2026-11-23', clerk.actor.id);
    expect((await clerk.get('/tasks')).status).toBe(401);
  });

  it('beyond the scopes of the token is refused with the scope that it lacks', async () => {
    const clerk = await api.client(['verifikator', 'integrasi'], ['tasks:read']);
    const reply = await clerk.post('/instances', { processId: 'x' });
    expect(reply.body).toMatchObject(problem(403, 'forbidden'));
    expect(reply.body.detail).toContain('instances:start');
    expect(reply.headers['www-authenticate']).toContain('insufficient_scope');
  });

  it('beyond what its user may (any more) is refused, whatever the token says', async () => {
    const clerk = await api.client(['integrasi'], ['instances:start']);
    await change('DELETE FROM user_roles WHERE user_id = ?', clerk.actor.id);
    const reply = await clerk.post('/instances', { processId: 'x' });
    expect(reply.body).toMatchObject(problem(403, 'forbidden'));
    expect(reply.body.detail).toContain('may not');
  });
});

describe('a token', () => {
  it('is stored as its hash alone, and written to once a minute at most', async () => {
    const clerk = await api.client(['verifikator']);
    const used = () =>
      api.rows<{ at: string | null; row: string }>(
        'SELECT last_used_at AS at, hash FROM api_tokens WHERE user_id = ?',
        clerk.actor.id,
      );
    expect(JSON.stringify(await api.rows('SELECT * FROM api_tokens'))).not.toContain(clerk.secret.slice(14));
    await clerk.get('/tasks');
    api.clock.set('2026-11-23T02:00:59.000Z');
    await clerk.get('/tasks');
    expect(await used()).toMatchObject([{ at: '2026-11-23T02:00:00.000Z' }]);
    api.clock.set('2026-11-23T02:01:00.000Z');
    await clerk.get('/tasks');
    expect(await used()).toMatchObject([{ at: '2026-11-23T02:01:00.000Z' }]);
    api.clock.set('2026-11-23T02:00:00.000Z');
  });

  it.each([
    ['for more than its user may', ['definitions:deploy'], 3, /may not use definitions:deploy/],
    ['for a scope that does not exist', ['everything'], 3, /no scope everything/],
    ['for nothing', [], 3, /choose at least one/],
    ['without end', ['tasks:read'], 4_000, /1 to 366 days/],
  ])('%s is not made', async (_, scopes, days, says) => {
    const owner = await api.as('petugas');
    await expect(api.tokenOf(owner, scopes, days)).rejects.toThrow(says);
  });
});

describe('npm run token', () => {
  const run = (...words: string[]) =>
    runTokenCommand({ database: api.app.database, clock: api.clock }, words);

  it('makes an account for a program, a token for it, lists and revokes it', async () => {
    // given
    expect(await run('account', 'arsip', 'Program arsip')).toContain('arsip');
    const told = await run(
      'create',
      'arsip',
      '--name',
      'arsip malam',
      '--scopes',
      'instances:start,tasks:read',
    );
    const [secret = '', shown = ''] = told.split('\n');
    const prefix = secret.slice(0, 13);
    // then
    expect(shown).toContain(prefix);
    expect(await run('list')).toContain(`${prefix}  arsip  arsip malam`);
    expect((await api.withToken(secret).get('/tasks')).status).toBe(200);
    await run('revoke', prefix);
    expect((await api.withToken(secret).get('/tasks')).status).toBe(401);
    expect(
      await api.rows(`SELECT type, actor_id FROM history WHERE type LIKE 'token.%' ORDER BY id`),
    ).toEqual([
      { type: 'token.created', actor_id: null },
      { type: 'token.revoked', actor_id: null },
    ]);
  });

  it('says how it is used, and what it cannot do', async () => {
    await expect(run('help')).rejects.toThrow('npm run token -- create');
    await expect(run('create', 'nobody', '--name', 'x', '--scopes', 'tasks:read')).rejects.toThrow(
      'there is none',
    );
    await expect(run('revoke', 'alur_none')).rejects.toThrow('there is none');
    await expect(run('account', 'robot', 'Robot', '--roles', 'raja')).rejects.toThrow(
      'there is no role raja',
    );
  });

  it('lets nobody sign in with the account of a program', async () => {
    const people = await api.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM users WHERE username = 'arsip'`);
    expect(people).toEqual([{ n: 1 }]);
    const account = {
      username: 'arsip',
      name: 'x',
      email: 'a@b.id',
      roles: ['integrasi'] as const,
      password: 'benar-kuda-baterai',
    };
    await expect(
      createUser(api.app.database, api.clock, { ...account, roles: [...account.roles] }),
    ).rejects.toThrow('taken');
  });
});
