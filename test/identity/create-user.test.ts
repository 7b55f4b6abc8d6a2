import { createUser } from '../../src/identity/create-user.ts';
import { findActor } from '../../src/identity/find-actor.ts';
import { usersWithRole } from '../../src/identity/users-with-role.ts';
import type { NewUser } from '../../src/identity/new-user.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';
import { aClock, aDatabase } from '../definitions/a-database.ts';
import { aUser, quick, someone } from './a-user.ts';

const database = aDatabase();
const clock = aClock('2026-11-23T02:00:00.000Z');
const now = clock.now();

describe('createUser', () => {
  it('makes someone who can be found, with each role once', async () => {
    const made = await aUser(database(), clock, { roles: ['verifikator', 'supervisor', 'verifikator'] });
    const found = await findActor(database(), made.id, now);
    expect(found).toMatchObject({
      id: made.id,
      username: 'nur.khasanah',
      name: made.name,
      roles: ['supervisor', 'verifikator'],
    });
    expect(found?.can('instances.repair')).toBe(true);
    expect(found?.can('users.manage')).toBe(false);
  });

  it('stores no password, only an argon2id hash', async () => {
    await aUser(database(), clock);
    const [row] = await read<{ password_hash: string }>(database(), 'SELECT password_hash FROM users');
    expect(row?.password_hash).toMatch(/^\$argon2id\$/);
  });

  it.each<[string, Partial<NewUser>, string]>([
    ['a user name with a space', { username: 'nur khasanah' }, 'username'],
    ['a user name of two letters', { username: 'nk' }, 'username'],
    ['no name', { name: ' ' }, 'name'],
    ['an e-mail address without a host', { email: 'khasanah@' }, 'email'],
    ['a NIP of 17 digits', { nip: '19911014201602200' }, 'nip'],
    ['no role', { roles: [] }, 'roles'],
    ['a short password', { password: 'pendek12345' }, 'password'],
    ['a password without end', { password: 'x'.repeat(201) }, 'password'],
  ])('refuses %s and stores nothing', async (_, rest, field) => {
    await expect(createUser(database(), clock, someone(rest), quick)).rejects.toMatchObject({
      kind: 'invalid',
      problems: [expect.objectContaining({ field })],
    });
    expect(await read(database(), 'SELECT id FROM users')).toEqual([]);
  });

  it.each([['nur.khasanah'], [' Nur.Khasanah ']])('refuses the taken user name "%s"', async (username) => {
    await aUser(database(), clock);
    await expect(aUser(database(), clock, { username })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('gives a user name to one of two who ask at once', async () => {
    const both = await Promise.allSettled([aUser(database(), clock), aUser(database(), clock)]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('findActor', () => {
  it('finds nobody under an unknown id, and nobody whose account is disabled', async () => {
    const { id } = await aUser(database(), clock);
    await inTransaction(database(), (tx) =>
      tx.run('UPDATE users SET disabled_at = ?', [clock.now().toISOString()]),
    );
    expect(await findActor(database(), id, now)).toBeUndefined();
    expect(await findActor(database(), 'tidak-ada', now)).toBeUndefined();
  });

  it('leaves out a role that the program no longer has', async () => {
    const { id } = await aUser(database(), clock);
    await inTransaction(database(), (tx) => tx.insert('user_roles', { user_id: id, role: 'raja' }));
    expect((await findActor(database(), id, now))?.roles).toEqual(['verifikator']);
  });
});

describe('usersWithRole', () => {
  it('names those who have it, by name, and leaves out the disabled', async () => {
    await aUser(database(), clock, { username: 'wahyu', name: 'Wahyu' });
    await aUser(database(), clock, { username: 'endang', name: 'Endang' });
    await aUser(database(), clock, { username: 'gilang', name: 'Gilang' });
    await aUser(database(), clock, { username: 'petugas', name: 'Adi', roles: ['petugas'] });
    await inTransaction(database(), (tx) =>
      tx.run("UPDATE users SET disabled_at = ? WHERE username = 'gilang'", [clock.now().toISOString()]),
    );
    const found = await usersWithRole(database(), 'verifikator', now);
    expect(found.map((user) => user.name)).toEqual(['Endang', 'Wahyu']);
  });
});
