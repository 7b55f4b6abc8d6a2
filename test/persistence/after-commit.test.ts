import type { Database } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { names, put } from './counters.ts';

let opened: TestDatabase;
let database: Database;
beforeEach(async () => {
  opened = await aDatabase();
  database = opened.database;
});
afterEach(() => opened.remove());

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
