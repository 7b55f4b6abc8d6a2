import type { Database } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { isUniqueViolation } from '../../src/persistence/is-unique-violation.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { breath, names, put, putAlone } from './counters.ts';

let opened: TestDatabase;
let database: Database;
beforeEach(async () => {
  opened = await aDatabase();
  database = opened.database;
});
afterEach(() => opened.remove());

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
