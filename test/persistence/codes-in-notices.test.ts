import { CodesInNotices } from '../../src/persistence/migrations/0027-codes-in-notices.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';
import { aDatabase, describedIn } from '../support/database.ts';

it('takes the secret codes of complaints out of notices that were stored with them, and nothing else', async () => {
  const { database, remove } = await aDatabase();
  const noticeWith = (id: string, template: string, values: object) => ({
    ...{ id, message_key: id, channel: 'in-app', recipient_id: null, recipient_address: null, template },
    ...{ content: JSON.stringify({ values, documents: [] }), instance_id: null, attempts: 0 },
    created_at: '2026-11-23T02:00:00.000Z',
  });
  await inTransaction(database, async (tx) => {
    const values = { ticket: 'PG-2026-000001', code: 'ABCD-EFGH-2345' };
    await tx.insert('outbox', noticeWith('a', 'pengaduan-tanda-terima', values));
    await tx.insert('outbox', noticeWith('b', 'pengaduan-terlambat', { ticket: 'PG-2026-000001' }));
  });
  const described = await describedIn(database);
  const runner = described.createQueryRunner();
  await runner.startTransaction();
  // Connections of the program read only unless they say otherwise, as the one that migrates does.
  if (described.options.type === 'postgres') await runner.query('SET TRANSACTION READ WRITE');
  await new CodesInNotices().up(runner);
  await runner.commitTransaction();
  await runner.release();
  await described.destroy();
  const rows = await read<{ content: string }>(database, 'SELECT content FROM outbox ORDER BY id', []);
  const left = { values: { ticket: 'PG-2026-000001' }, documents: [] };
  expect(rows.map(({ content }) => JSON.parse(content))).toEqual([left, left]);
  await remove();
});
