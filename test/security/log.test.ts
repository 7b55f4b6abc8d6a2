import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { Rejection } from '../../src/kernel/rejection.ts';
import { aDatabase } from '../support/database.ts';
import { aLog } from './support.ts';

// What reaches the log when something goes wrong. An error carries more than its sentence: the values of
// the statement that failed, the answers that were refused. None of that is for a log file.

describe('an error in the log', () => {
  it('of the database says what failed and where, without the values that were to be stored', async () => {
    // given: a person who is there already
    const { database, remove } = await aDatabase();
    const person = {
      id: 'u1',
      username: 'siti',
      name: 'Siti Aminah',
      email: 'siti.aminah@pekalongankota.go.id',
      password_hash: '$argon2id$rahasia',
      failed_logins: 0,
      created_at: '2026-11-23T02:00:00.000Z',
    };
    const insert = () => inTransaction(database, (tx) => tx.insert('users', person));
    await insert();
    const error = await insert().catch((refusal: unknown) => refusal);
    // when
    const { log, written } = aLog();
    log.error({ err: error }, 'request refused');
    log.error(error);
    await remove();
    // then
    expect(written()).toMatch(/UNIQUE constraint failed|violates unique constraint/);
    expect(written()).toMatch(/in-transaction|Scope|insert/);
    expect(written()).not.toMatch(/Siti|siti\.aminah|rahasia/);
  });

  it('of a refused form says what was attempted, without what was answered', () => {
    const { log, written } = aLog();
    const problems = [{ field: 'nik', message: '3375015708900001 is not yours' }];
    log.warn(
      { err: new Rejection('invalid', 'submit the application', 'something is wrong', problems) },
      'x',
    );
    expect(written()).toContain('Expected to submit the application, but something is wrong');
    expect(written()).not.toContain('3375015708900001');
  });

  it('keeps the reason behind the reason', () => {
    const { log, written } = aLog();
    log.error({ err: new Error('outer', { cause: new Error('inner') }) }, 'x');
    expect(written()).toMatch(/outer[\s\S]*inner/);
  });
});

describe('what must not be read', () => {
  it.each(['nik', 'password', 'passphrase', 'otp', 'token', '_csrf', 'cookie', 'authorization'])(
    '%s is blacked out, wherever it stands',
    (key) => {
      const { log, written } = aLog();
      const secret = '3375015708900001';
      log.info({ [key]: secret, one: { [key]: secret, two: { [key]: secret } } }, 'x');
      expect(written()).not.toContain(secret);
      expect(written().match(/\[redacted\]/g)).toHaveLength(3);
    },
  );
});
