import { closeDatabase, openForReading } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';
import { aDatabase, writerOf, type TestDatabase } from '../support/database.ts';

describe('the connections', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await aDatabase();
  });
  afterAll(() => opened.remove());

  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['timeout', 5000, 'busy_timeout'],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
  ])('write with %s = %s', async (column, value, pragma = column) => {
    const rows = await inTransaction(opened.database, (tx) =>
      tx.query<Record<string, unknown>>(`PRAGMA ${pragma}`),
    );
    expect(rows).toEqual([{ [column]: value }]);
  });

  it('cannot write outside a transaction', async () => {
    const counter = `INSERT INTO counters (name, year, last) VALUES ('x', 0, 1)`;
    await expect(read(opened.database, counter)).rejects.toThrow(/readonly database/);
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

  it('refuse a row that refers to nothing', async () => {
    const writing = inTransaction(opened.database, (tx) =>
      tx.insert('user_roles', { user_id: 'nobody', role: 'admin' }),
    );
    await expect(writing).rejects.toThrow(/FOREIGN KEY/);
  });

  it('prepare a statement once', async () => {
    const runner = writerOf(opened.database).createQueryRunner();
    const connection = await runner.connect();
    const prepare = jest.spyOn(connection, 'prepare');
    for (const last of [1, 2, 3]) {
      await inTransaction(opened.database, (tx) =>
        tx.run('UPDATE counters SET last = ? WHERE year = 1', [last]),
      );
    }
    expect(prepare.mock.calls.filter(([sql]) => String(sql).startsWith('UPDATE'))).toHaveLength(1);
    prepare.mockRestore();
  });
});
