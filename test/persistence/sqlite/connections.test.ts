import { closeDatabase, openForReading, type Database } from '../../../src/persistence/database.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import { aFile, writerOf } from '../../support/database.ts';

describe('the connections to a file', () => {
  let opened: Awaited<ReturnType<typeof aFile>>;
  let database: Database;
  beforeAll(async () => {
    opened = await aFile();
    database = opened.database;
  });
  afterAll(() => opened.remove());

  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['timeout', 5000, 'busy_timeout'],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
  ])('write with %s = %s', async (column, value, pragma = column) => {
    const rows = await inTransaction(database, (tx) => tx.query<Record<string, unknown>>(`PRAGMA ${pragma}`));
    expect(rows).toEqual([{ [column]: value }]);
  });

  it('cannot write at all when opened for reading', async () => {
    const reading = await openForReading({ file: opened.file });
    const writing = inTransaction(reading, (tx) => tx.run('DELETE FROM counters'));
    await expect(writing).rejects.toThrow('opened for reading');
    expect(await read(reading, 'SELECT * FROM counters')).toEqual([]);
    await closeDatabase(reading);
  });

  it('are not made for a file that does not exist, when opened for reading', async () => {
    const opening = openForReading({ file: `${opened.file}-not-there` });
    await expect(opening).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
  });

  it('prepare a statement once', async () => {
    const runner = writerOf(database).createQueryRunner();
    const connection = await runner.connect();
    const prepare = jest.spyOn(connection, 'prepare');
    for (const last of [1, 2, 3]) {
      await inTransaction(database, (tx) => tx.run('UPDATE counters SET last = ? WHERE year = 1', [last]));
    }
    expect(prepare.mock.calls.filter(([sql]) => String(sql).startsWith('UPDATE'))).toHaveLength(1);
    prepare.mockRestore();
  });
});
