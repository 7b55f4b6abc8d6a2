import { record } from '../../../src/history/record.ts';
import { verifyHistory } from '../../../src/history/verify-history.ts';
import type { Database } from '../../../src/persistence/database.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import { barrier, openedTwice, type Several } from './several.ts';

let several: Several;
beforeEach(async () => {
  several = await openedTwice();
});
afterEach(() => several.remove());

const at = new Date('2026-11-23T02:00:00.000Z');
const tell = (on: Database, ...instanceIds: string[]) =>
  inTransaction(on, (tx) =>
    record(tx, ...instanceIds.map((instanceId) => ({ type: 'document.read', at, instanceId }))),
  );
const positions = async (stream: string) => {
  const rows = await read<{ position: number }>(
    several.databases[0],
    'SELECT position FROM history WHERE stream = ? ORDER BY id',
    [stream],
  );
  return rows.map(({ position }) => position);
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it('does not fork when two hundred append to it at once from two processes', async () => {
  await Promise.all(upTo(200).map((nth) => tell(several.databases[nth % 2 === 0 ? 0 : 1], 'satu')));
  expect(await positions('satu')).toEqual(upTo(200));
  expect(await verifyHistory(several.databases[0])).toEqual({ rows: 200, streams: 1 });
});

it('has one first row when two begin it', async () => {
  const meet = barrier(2);
  let runs = 0;
  await Promise.all(
    several.databases.map((on) =>
      inTransaction(on, async (tx) => {
        runs += 1;
        // Both have looked for the head before one of them writes it.
        await tx.query(`SELECT stream FROM history_heads WHERE stream = 'baru'`);
        await meet();
        await record(tx, { type: 'document.read', at, instanceId: 'baru' });
      }),
    ),
  );
  expect(await positions('baru')).toEqual([1, 2]);
  expect(runs).toBeGreaterThanOrEqual(2);
});

it('is appended to together with others in any order', async () => {
  await tell(several.databases[0], 'a', 'b');
  await Promise.all(
    upTo(60).map((nth) =>
      nth % 2 === 0 ? tell(several.databases[0], 'a', 'b') : tell(several.databases[1], 'b', 'a'),
    ),
  );
  expect([await positions('a'), await positions('b')]).toEqual([upTo(61), upTo(61)]);
});
