import type { Database } from '../../src/persistence/database.ts';
import { inTransaction, type Transaction } from '../../src/persistence/in-transaction.ts';
import { isUniqueViolation } from '../../src/persistence/is-unique-violation.ts';
import { read } from '../../src/persistence/read.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { breath, names, put, putAlone } from './counters.ts';

let opened: TestDatabase;
let database: Database;
beforeEach(async () => {
  opened = await aDatabase();
  database = opened.database;
});
afterEach(() => opened.remove());

describe('a transaction', () => {
  it('returns what its work returns', async () => {
    expect(await inTransaction(database, async () => 42)).toBe(42);
  });

  it('sees its own rows, others see them only once it is committed', async () => {
    // given
    let release = () => {};
    const waiting = new Promise<void>((resolve) => (release = resolve));
    let seenInside: string[] = [];
    let written = () => {};
    const hasWritten = new Promise<void>((resolve) => (written = resolve));
    const writing = inTransaction(database, async (tx) => {
      await put(tx, 'a');
      seenInside = await names(database);
      written();
      await waiting;
    });
    await hasWritten;
    // when
    const seenOutside = await names(database);
    release();
    await writing;
    // then
    expect({ seenInside, seenOutside, afterwards: await names(database) }).toEqual({
      seenInside: ['a'],
      seenOutside: [],
      afterwards: ['a'],
    });
  });

  it('counts the rows it changed', async () => {
    await inTransaction(database, async (tx) => {
      await tx.insert('counters', [
        { name: 'a', year: 1, last: 0 },
        { name: 'a', year: 2, last: 0 },
      ]);
      expect(await tx.run(`UPDATE counters SET last = 1 WHERE name = 'a'`)).toBe(2);
      expect(await tx.run(`DELETE FROM counters WHERE name = 'b'`)).toBe(0);
    });
  });

  it('returns rows of a statement that writes and tells', async () => {
    const rows = await inTransaction(database, (tx) =>
      tx.query(`INSERT INTO counters (name, year, last) VALUES ('a', 0, 5) RETURNING last`),
    );
    expect(rows).toEqual([{ last: 5 }]);
  });

  it('inserts more rows than one statement may have parameters', async () => {
    const rows = Array.from({ length: 12_000 }, (_, year) => ({ name: 'many', year, last: year }));
    await inTransaction(database, (tx) => tx.insert('counters', rows));
    expect(await read(database, 'SELECT COUNT(*) AS count, SUM(last) AS total FROM counters')).toEqual([
      { count: 12_000, total: (12_000 * 11_999) / 2 },
    ]);
  });

  it('refuses rows of different shapes', async () => {
    const rows = [
      { name: 'a', year: 1, last: 1 },
      { name: 'a', year: 2 },
    ];
    const inserting = inTransaction(database, (tx) => tx.insert('counters', rows));
    await expect(inserting).rejects.toThrow('rows differ in columns');
  });

  it('names a key that exists already', async () => {
    await putAlone(database, 'a');
    const error = await putAlone(database, 'a').catch((reason: unknown) => reason);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(new Error('no'))).toBe(false);
    const other = await inTransaction(database, (tx) => tx.run('SELEC')).catch((reason: unknown) => reason);
    expect(isUniqueViolation(other)).toBe(false);
  });

  it('is not committed when a statement failed and its error was swallowed', async () => {
    const writing = inTransaction(database, async (tx) => {
      await put(tx, 'a');
      await put(tx, 'a').catch(() => undefined);
    });
    await expect(writing).rejects.toThrow('a statement of this transaction failed');
    expect(await names(database)).toEqual([]);
  });

  it('refuses statements after it ended', async () => {
    let escaped: Transaction | undefined;
    await inTransaction(database, async (tx) => {
      escaped = tx;
    });
    await expect(escaped?.run(`DELETE FROM counters`)).rejects.toThrow('its transaction has ended');
  });

  it('begins afresh for work that outlived the one it came from', async () => {
    // given
    let outlived: Promise<void> = Promise.resolve();
    await inTransaction(database, async (tx) => {
      await put(tx, 'a');
      outlived = breath().then(() => putAlone(database, 'b'));
    });
    // when
    await outlived;
    // then
    expect(await names(database)).toEqual(['a', 'b']);
  });
});
