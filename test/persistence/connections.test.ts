import { AsyncResource } from 'node:async_hooks';
import { inside } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';

describe('the connections', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await aDatabase();
  });
  afterAll(() => opened.remove());

  it('cannot write outside a transaction', async () => {
    const counter = `INSERT INTO counters (name, year, last) VALUES ('x', 0, 1)`;
    await expect(read(opened.database, counter)).rejects.toThrow(/readonly database|read-only transaction/);
  });

  it('refuse a row that refers to nothing', async () => {
    const writing = inTransaction(opened.database, (tx) =>
      tx.insert('user_roles', { user_id: 'nobody', role: 'admin' }),
    );
    await expect(writing).rejects.toThrow(/FOREIGN KEY|foreign key/);
  });
});

it('once it is closed, Node no longer follows promises for it', async () => {
  // given
  const { database, remove } = await aDatabase();
  const { scopes } = database[inside];
  const scopeThere = await inTransaction(database, async () => AsyncResource.bind(() => scopes.getStore()));
  expect(scopeThere()).toBeDefined();
  // when
  await remove();
  // then
  expect(scopeThere()).toBeUndefined();
});
