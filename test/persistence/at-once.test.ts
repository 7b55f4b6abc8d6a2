import { closeDatabase, type Database } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { breath, names, put, putAlone } from './counters.ts';

let opened: TestDatabase;
let database: Database;
beforeEach(async () => {
  opened = await aDatabase();
  database = opened.database;
});
afterEach(() => opened.remove());

describe('transactions asked for at once', () => {
  it('all succeed', async () => {
    const work = (name: string) =>
      inTransaction(database, async (tx) => {
        await put(tx, name);
        await breath();
      });
    await Promise.all([work('a'), work('b'), work('c')]);
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
    await expect(failing).rejects.toThrow(/no such table|does not exist/);
    await next;
    expect(await names(database)).toEqual(['a']);
  });

  it('are all done when a thousand waited', async () => {
    const all = Array.from({ length: 1000 }, (_, index) => putAlone(database, `n${index}`));
    await Promise.all(all);
    expect(await names(database)).toHaveLength(1000);
  });
});

describe('closing', () => {
  it('waits for what was begun and takes no more', async () => {
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
    expect([...told.slice(0, 2).sort(), told[2]]).toEqual(['a', 'b', 'closed']);
  });

  it('may happen twice', async () => {
    await closeDatabase(database);
    await expect(closeDatabase(database)).resolves.toBeUndefined();
  });
});
