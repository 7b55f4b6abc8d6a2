import { authenticate } from '../../src/identity/authenticate.ts';
import { hashPassword, isPassword, nobodysHash } from '../../src/identity/passwords.ts';
import { SignInRefusal } from '../../src/identity/sign-in-refusal.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { aClock, aDatabase, minutes } from '../definitions/a-database.ts';
import { aUser, password } from './a-user.ts';

const database = aDatabase();
let clock = aClock('2026-11-23T02:00:00.000Z');
beforeEach(() => {
  clock = aClock('2026-11-23T02:00:00.000Z');
});

const signIn = (typed = password, username = 'nur.khasanah') =>
  authenticate(database(), clock, { username, password: typed });

const refusalOf = async (attempt: Promise<unknown>): Promise<SignInRefusal> => {
  const refusal = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refusal instanceof SignInRefusal) return refusal;
  throw refusal ?? new Error('somebody was let in');
};

const fail = async (times: number) => {
  for (let time = 0; time < times; time++) await refusalOf(signIn('salah'));
};

describe('authenticate', () => {
  it.each([['nur.khasanah'], [' Nur.Khasanah ']])('lets "%s" in with the password', async (username) => {
    const { id } = await aUser(database(), clock);
    expect(await signIn(password, username)).toMatchObject({
      id,
      username: 'nur.khasanah',
      roles: ['verifikator'],
    });
  });

  it('says the same to everyone it refuses, and tells the audit trail why', async () => {
    // given
    const { id: userId } = await aUser(database(), clock);
    const disabled = await aUser(database(), clock, { username: 'gilang' });
    await inTransaction(database(), (tx) =>
      tx.run('UPDATE users SET disabled_at = ? WHERE id = ?', [clock.now().toISOString(), disabled.id]),
    );
    // when
    const refusals = [
      await refusalOf(signIn('salah')),
      await refusalOf(signIn(password, 'tidak.ada')),
      await refusalOf(signIn(password, 'gilang')),
      await fail(7).then(() => refusalOf(signIn())),
    ];
    // then
    const at = clock.now();
    expect(refusals.map((refusal) => refusal.facts)).toEqual([
      { at, reason: 'wrong-password', userId },
      { at, reason: 'unknown-user' },
      { at, reason: 'disabled', userId: disabled.id },
      { at, reason: 'locked', userId },
    ]);
    expect(new Set(refusals.map((refusal) => `${refusal.kind} ${refusal.message}`)).size).toBe(1);
  });

  it('locks after eight failures in a row, and tells when', async () => {
    await aUser(database(), clock);
    await fail(7);
    const eighth = await refusalOf(signIn('salah'));
    expect(eighth.facts.lockedUntil).toEqual(new Date('2026-11-23T02:15:00.000Z'));
    expect((await refusalOf(signIn())).facts.reason).toBe('locked');
  });

  it('lets the right password in as the eighth attempt', async () => {
    await aUser(database(), clock);
    await fail(7);
    await expect(signIn()).resolves.toBeDefined();
  });

  it('opens again after 15 minutes, not a moment earlier, and counts anew', async () => {
    await aUser(database(), clock);
    await fail(8);
    clock.forward(minutes(15) - 1);
    expect((await refusalOf(signIn())).facts.reason).toBe('locked');
    clock.forward(1);
    await fail(7);
    await expect(signIn()).resolves.toBeDefined();
  });

  it('forgets failures once the right password came', async () => {
    await aUser(database(), clock);
    await fail(7);
    await signIn();
    await fail(7);
    await expect(signIn()).resolves.toBeDefined();
  });

  it('checks only eight of many guesses sent at once', async () => {
    await aUser(database(), clock);
    const refusals = await Promise.all(Array.from({ length: 20 }, () => refusalOf(signIn('salah'))));
    const reasons = refusals.map((refusal) => refusal.facts.reason);
    expect(reasons.filter((reason) => reason === 'wrong-password')).toHaveLength(8);
    expect(reasons.filter((reason) => reason === 'locked')).toHaveLength(12);
  });

  it('locks one account and no other', async () => {
    await aUser(database(), clock);
    await aUser(database(), clock, { username: 'gilang' });
    await fail(8);
    await expect(signIn(password, 'gilang')).resolves.toBeDefined();
  });

  it('never throws anything but a refusal for strange input', async () => {
    await aUser(database(), clock);
    for (const strange of ['', '\u0000', 'x'.repeat(100_000), '\ud800', '🔑'])
      await refusalOf(signIn(strange));
  });
});

describe('passwords', () => {
  it('are checked for nobody at the same cost as for somebody', async () => {
    const cost = (hash: string) => hash.split('$').slice(1, 4);
    expect(cost(nobodysHash)).toEqual(cost(await hashPassword(password)));
    expect(cost(nobodysHash)).toEqual(['argon2id', 'v=19', 'm=19456,t=2,p=1']);
    expect(await isPassword(nobodysHash, password)).toBe(false);
  });

  it('are the same password however a keyboard composes the accents', async () => {
    const hash = await hashPassword('rahasia-caf\u00e9-2026', { memoryKib: 8, passes: 1 });
    expect(await isPassword(hash, 'rahasia-cafe\u0301-2026')).toBe(true);
    expect(await isPassword(hash, 'rahasia-cafe-2026')).toBe(false);
  });
});
