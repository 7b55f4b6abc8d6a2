import { removeStream } from '../../src/history/remove-stream.ts';
import { verifyHistory } from '../../src/history/verify-history.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { inHand, withoutGuards } from '../support/databases/in-hand.ts';
import { monday, someHistory } from './some-history.ts';

let opened: TestDatabase;
beforeEach(async () => {
  opened = await aDatabase();
  await someHistory(opened.database);
});
afterEach(() => opened.remove());

const remove = (stream: string) => inTransaction(opened.database, (tx) => removeStream(tx, stream, monday));

const tamper = (...statements: string[]) => inHand(opened.address, ...statements);

describe('a stream that was removed', () => {
  it('is gone, told of, and the rest still holds', async () => {
    await remove('case-1');
    expect(await verifyHistory(opened.database, { batch: 1 })).toEqual({ rows: 8, streams: 3, removed: 1 });
    await remove('case-2');
    expect(await verifyHistory(opened.database, { batch: 1 })).toEqual({ rows: 4, streams: 2, removed: 2 });
  });

  it('was nothing where there was none', async () => {
    await remove('case-7');
    expect(await verifyHistory(opened.database)).toEqual({ rows: 12, streams: 4 });
  });

  it.each([
    ['history', `DELETE FROM history WHERE stream = 'case-2'`],
    ['heads', `DELETE FROM history_heads WHERE stream = 'case-2'`],
    ['what was told of it', `DELETE FROM history WHERE stream = 'system'`],
    ['removals', `DELETE FROM history_removals`],
    ['removals', `UPDATE history_removals SET position = 1`],
    ['rows', `UPDATE history SET content = '{}' WHERE stream = 'case-2'`],
  ])('leaves all other %s under guard: %s', async (_what, statement) => {
    await remove('case-1');
    const why = expect.stringContaining('history is append-only');
    await expect(tamper(statement)).rejects.toMatchObject({ message: why });
  });

  it('cannot be made up: a stream taken out without being told of is found', async () => {
    const hash = '0'.repeat(64);
    await tamper(
      `INSERT INTO history_removals (stream, position, hash, removed_at) VALUES ('case-1', 5, '${hash}', '')`,
      `DELETE FROM history WHERE stream = 'case-1'`,
      `DELETE FROM history_heads WHERE stream = 'case-1'`,
    );
    const why = 'removal not as told';
    expect((await verifyHistory(opened.database)).brokenAt).toMatchObject({
      stream: 'case-1',
      position: 5,
      why,
    });
  });

  it('does not come back, and what is told of it is not lost', async () => {
    await remove('case-1');
    await tamper(`INSERT INTO history_heads (stream, position, hash) VALUES ('case-1', 1, 'x')`);
    expect((await verifyHistory(opened.database)).brokenAt).toBeDefined();
    await withoutGuards(
      opened.address,
      `DELETE FROM history_heads WHERE stream = 'case-1'`,
      'DELETE FROM history_removals',
    );
    expect((await verifyHistory(opened.database)).brokenAt).toMatchObject({ stream: 'case-1' });
  });
});
