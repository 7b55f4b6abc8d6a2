import { closeDatabase, type Database } from '../../src/persistence/database.ts';
import { inTransaction, type Transaction } from '../../src/persistence/in-transaction.ts';
import { isUniqueViolation } from '../../src/persistence/is-unique-violation.ts';
import { read } from '../../src/persistence/read.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';

const breath = () => new Promise((resolve) => setImmediate(resolve));
const put = (tx: Transaction, name: string, last = 0) => tx.insert('counters', { name, year: 0, last });
const putAlone = (database: Database, name: string) => inTransaction(database, (tx) => put(tx, name));

async function names(database: Database): Promise<string[]> {
  const rows = await read<{ name: string }>(database, 'SELECT name FROM counters ORDER BY name');
  return rows.map(({ name }) => name);
}

let opened: TestDatabase;
let database: Database;
beforeEach(async () => {
  opened = await aDatabase();
  database = opened.database;
});
afterEach(() => opened.remove());

describe('transactions asked for at once', () => {
  it('all succeed, one after the other, in the order they were asked for', async () => {
    // given
    const told: string[] = [];
    const work = (name: string) =>
      inTransaction(database, async (tx) => {
        told.push(`${name} begins`);
        await put(tx, name);
        await breath();
        told.push(`${name} ends`);
      });
    // when
    await Promise.all([work('a'), work('b'), work('c')]);
    // then
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(await names(database)).toEqual(['a', 'b', 'c']);
  });

  it('do not touch one another when one is rolled back', async () => {
    // when
    const results = await Promise.allSettled([
      putAlone(database, 'a'),
      inTransaction(database, async (tx) => {
        await put(tx, 'b');
        await breath();
        throw new Error('changed my mind');
      }),
      putAlone(database, 'c'),
    ]);
    // then
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await names(database)).toEqual(['a', 'c']);
  });

  it('go on after a statement failed', async () => {
    const failing = inTransaction(database, (tx) => tx.run('UPDATE nowhere SET x = 1'));
    const next = putAlone(database, 'a');
    await expect(failing).rejects.toThrow(/no such table/);
    await next;
    expect(await names(database)).toEqual(['a']);
  });

  it('are all done when a thousand waited', async () => {
    const all = Array.from({ length: 1000 }, (_, index) => putAlone(database, `n${index}`));
    await Promise.all(all);
    expect(await names(database)).toHaveLength(1000);
  });
});

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

describe('a transaction inside another', () => {
  it('is undone alone', async () => {
    await inTransaction(database, async (tx) => {
      await put(tx, 'outer');
      const inner = inTransaction(database, async (nested) => {
        await put(nested, 'inner');
        throw new Error('only this part');
      });
      await expect(inner).rejects.toThrow('only this part');
      await put(tx, 'later');
    });
    expect(await names(database)).toEqual(['later', 'outer']);
  });

  it('is undone with the one around it', async () => {
    const outer = inTransaction(database, async () => {
      await putAlone(database, 'inner');
      throw new Error('all of it');
    });
    await expect(outer).rejects.toThrow('all of it');
    expect(await names(database)).toEqual([]);
  });

  it('may fail on a key that exists, and the outer one goes on', async () => {
    await inTransaction(database, async (tx) => {
      await put(tx, 'a');
      const error = await putAlone(database, 'a').catch((reason: unknown) => reason);
      expect(isUniqueViolation(error)).toBe(true);
      await put(tx, 'b');
    });
    expect(await names(database)).toEqual(['a', 'b']);
  });

  it('nests as deep as wanted', async () => {
    await inTransaction(database, async () => {
      await inTransaction(database, async (tx) => {
        await put(tx, 'kept');
        const deepest = inTransaction(database, async (nested) => {
          await put(nested, 'undone');
          throw new Error('deepest');
        });
        await expect(deepest).rejects.toThrow('deepest');
      });
    });
    expect(await names(database)).toEqual(['kept']);
  });

  it('waits for its siblings', async () => {
    await inTransaction(database, async () => {
      const failing = inTransaction(database, async (tx) => {
        await put(tx, 'a');
        await breath();
        throw new Error('a fails');
      });
      const results = await Promise.allSettled([failing, putAlone(database, 'b')]);
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    });
    expect(await names(database)).toEqual(['b']);
  });
});

describe('work after a commit', () => {
  it('runs once the rows are there, in order, and not for what was rolled back', async () => {
    const told: string[] = [];
    await inTransaction(database, async (tx) => {
      tx.afterCommit(() => told.push('first'));
      await inTransaction(database, async (nested) => nested.afterCommit(() => told.push('second')));
      const undone = inTransaction(database, async (nested) => {
        nested.afterCommit(() => told.push('never'));
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      expect(told).toEqual([]);
    });
    expect(told).toEqual(['first', 'second']);
  });

  it('does not run when the transaction is rolled back', async () => {
    const told: string[] = [];
    const undone = inTransaction(database, async (tx) => {
      tx.afterCommit(() => told.push('never'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(told).toEqual([]);
  });

  it('may fail without undoing or denying what was committed', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    await inTransaction(database, async (tx) => {
      await put(tx, 'a');
      tx.afterCommit(() => {
        throw new Error('nobody listens');
      });
    });
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/nobody listens/), expect.anything()]]);
    warn.mockRestore();
    expect(await names(database)).toEqual(['a']);
  });
});

describe('closing', () => {
  it('waits for what is in the queue and takes no more', async () => {
    // given
    const told: string[] = [];
    const work = (name: string) =>
      inTransaction(database, async (tx) => {
        await put(tx, name);
        await breath();
        await inTransaction(database, (nested) => put(nested, `${name}, nested`));
        told.push(name);
      });
    const waiting = [work('a'), work('b')];
    // when
    const closing = closeDatabase(database).then(() => told.push('closed'));
    const late = putAlone(database, 'late');
    // then
    await expect(late).rejects.toThrow('the database is closed');
    await Promise.all([...waiting, closing]);
    expect(told).toEqual(['a', 'b', 'closed']);
  });

  it('may happen twice', async () => {
    await closeDatabase(database);
    await expect(closeDatabase(database)).resolves.toBeUndefined();
  });
});
