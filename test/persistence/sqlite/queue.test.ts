import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { aDatabase } from '../../support/database.ts';
import { breath, names, put } from '../counters.ts';

// A file has one writer: who asks first is served first, and nobody between a beginning and its end.

it('transactions asked for at once run one after the other, in the order they were asked for', async () => {
  // given
  const { database, remove } = await aDatabase();
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
  await remove();
});
