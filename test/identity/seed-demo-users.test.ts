import { authenticate } from '../../src/identity/authenticate.ts';
import { roles } from '../../src/identity/roles.ts';
import { seedDemoUsers } from '../../src/identity/seed-demo-users.ts';
import { usersWithRole } from '../../src/identity/users-with-role.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';
import { aClock, aDatabase } from '../definitions/a-database.ts';
import { quick } from './a-user.ts';

const database = aDatabase();
const clock = aClock('2026-11-23T02:00:00.000Z');
const seed = () => seedDemoUsers(database(), clock, { cost: quick });

describe('seedDemoUsers', () => {
  it('makes someone for every role of people, two applicants and two verifiers', async () => {
    const { people, created } = await seed();
    expect(created).toEqual(people.map((person) => person.username));
    const counts = await Promise.all(
      roles.map(async (role) => [role, (await usersWithRole(database(), role, new Date())).length]),
    );
    expect(Object.fromEntries(counts)).toEqual({
      ...Object.fromEntries(roles.map((role) => [role, 1])),
      pemohon: 2,
      verifikator: 2,
      // Other programs, which do not sign in.
      integrasi: 0,
    });
  });

  it('lets every one of them in with the password it prints', async () => {
    const { people, password } = await seed();
    for (const { username, roles: expected } of people) {
      const actor = await authenticate(database(), clock, { username, password });
      expect(actor.roles).toEqual(expected);
    }
  });

  it('may be repeated: nobody is doubled, and what was changed stays changed', async () => {
    const { people } = await seed();
    await inTransaction(database(), (tx) =>
      tx.run("UPDATE users SET name = 'Nama Baru' WHERE username = 'admin'"),
    );
    expect((await seed()).created).toEqual([]);
    const rows = await read<{ name: string; username: string }>(
      database(),
      'SELECT name, username FROM users',
    );
    expect(rows).toHaveLength(people.length);
    expect(rows.find((row) => row.username === 'admin')?.name).toBe('Nama Baru');
  });

  it('makes each once when two programs start at the same time', async () => {
    const both = await Promise.all([seed(), seed()]);
    expect(both.flatMap((one) => one.created)).toHaveLength(both[0]?.people.length ?? 0);
  });
});
