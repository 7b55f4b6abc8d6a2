import { peopleIn } from '../../src/history/people-in.ts';
import { timelineOf } from '../../src/history/timeline-of.ts';
import { verifyHistory } from '../../src/history/verify-history.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { isOnPostgresql } from '../support/databases/place.ts';
import { monday, recordAll, someHistory } from './some-history.ts';

let opened: TestDatabase;
beforeEach(async () => {
  opened = await aDatabase();
});
afterEach(() => opened.remove());

// What each database has that changes rows without an UPDATE or a DELETE of them.
const waysPastRows = isOnPostgresql
  ? ['TRUNCATE history', 'TRUNCATE history_heads', 'TRUNCATE history_removals']
  : ['INSERT OR REPLACE INTO history SELECT * FROM history WHERE id = 1'];

describe('recording', () => {
  it('chains each stream on its own: instances, users, the program', async () => {
    await someHistory(opened.database);
    const heads = await read(opened.database, 'SELECT stream, position FROM history_heads ORDER BY stream');
    expect(heads).toEqual([
      { stream: 'case-1', position: 5 },
      { stream: 'case-2', position: 5 },
      { stream: 'system', position: 1 },
      { stream: 'user:siti', position: 1 },
    ]);
  });

  it('chains several events of one stream in one call, in their order', async () => {
    const event = (type: string) => ({ type, at: monday, instanceId: 'case' });
    await recordAll(opened.database, [event('a.done'), event('b.done'), event('c.done')]);
    const events = await timelineOf(opened.database, 'case');
    expect(events.map(({ type, position }) => [type, position])).toEqual([
      ['c.done', 3],
      ['b.done', 2],
      ['a.done', 1],
    ]);
    expect(await verifyHistory(opened.database)).toEqual({ rows: 3, streams: 1 });
  });

  it('leaves nothing, and no gap, when the transaction is rolled back', async () => {
    const undone = inTransaction(opened.database, async () => {
      await someHistory(opened.database);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await someHistory(opened.database);
    expect(await verifyHistory(opened.database)).toEqual({ rows: 12, streams: 4 });
    const ends = 'SELECT stream, MIN(position) AS first, MAX(position) AS last FROM history GROUP BY stream';
    expect(await read(opened.database, `${ends} ORDER BY stream`)).toEqual([
      { stream: 'case-1', first: 1, last: 5 },
      { stream: 'case-2', first: 1, last: 5 },
      { stream: 'system', first: 1, last: 1 },
      { stream: 'user:siti', first: 1, last: 1 },
    ]);
  });

  it('of nothing does nothing', async () => {
    await recordAll(opened.database, []);
    expect(await verifyHistory(opened.database)).toEqual({ rows: 0, streams: 0 });
  });

  it.each([
    `UPDATE history SET content = '{}' WHERE id = 1`,
    `DELETE FROM history WHERE id = 1`,
    `DELETE FROM history`,
    `INSERT INTO history SELECT * FROM history WHERE id = 1 ON CONFLICT (id) DO UPDATE SET content = '{}'`,
    `DELETE FROM history_heads`,
    ...waysPastRows,
  ])('is final: %s is refused', async (sql) => {
    await someHistory(opened.database);
    await expect(inTransaction(opened.database, (tx) => tx.run(sql))).rejects.toThrow(
      'history is append-only',
    );
    expect(await verifyHistory(opened.database)).toEqual({ rows: 12, streams: 4 });
  });
});

describe('a timeline', () => {
  it('tells what happened to one instance, the latest first, page by page', async () => {
    // given
    await someHistory(opened.database);
    // when
    const first = await timelineOf(opened.database, 'case-2', { limit: 2 });
    const second = await timelineOf(opened.database, 'case-2', { limit: 2, before: first.at(-1)?.id ?? 0 });
    // then
    expect([...first, ...second].map(({ content }) => content['turn'])).toEqual([5, 4, 3, 2]);
    expect(first[0]).toEqual({
      id: 10,
      stream: 'case-2',
      position: 5,
      type: 'task.completed',
      at: new Date(monday.getTime() + 300_000),
      instanceId: 'case-2',
      taskId: 't',
      elementId: 'e',
      actorId: 'budi',
      content: { turn: 5 },
    });
  });

  it('knows the names of its people', async () => {
    await inTransaction(opened.database, (tx) =>
      tx.insert('users', {
        id: 'siti',
        username: 'siti',
        name: 'Siti Rahmawati',
        email: 'siti@example.org',
        password_hash: '-',
        failed_logins: 0,
        created_at: monday.toISOString(),
      }),
    );
    const people = await peopleIn(opened.database, [
      { actorId: 'siti' },
      { actorId: 'gone' },
      { actorId: undefined },
    ]);
    expect([...people]).toEqual([['siti', 'Siti Rahmawati']]);
    expect([...(await peopleIn(opened.database, []))]).toEqual([]);
  });
});
