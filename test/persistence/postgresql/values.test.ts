import { isUniqueViolation } from '../../../src/persistence/is-unique-violation.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import { aDatabase, type TestDatabase } from '../../support/database.ts';
import { names, put } from '../counters.ts';

let opened: TestDatabase;
beforeEach(async () => {
  opened = await aDatabase();
});
afterEach(() => opened.remove());

const nul = '\u0000';
const mark = '\u{10FFFF}';

it.each([nul, `a${nul}b`, `${nul}${nul}`, mark, `${mark}0`, `${mark}${nul}${mark}1`, 'Siti 😀', '\\u0000'])(
  'the text %j comes back as it was written, and is found by itself',
  async (text) => {
    await inTransaction(opened.database, (tx) => put(tx, text));
    expect(await names(opened.database)).toEqual([text]);
    const again = inTransaction(opened.database, (tx) => put(tx, text)).catch((error: unknown) => error);
    expect(isUniqueViolation(await again)).toBe(true);
    const found = await read(opened.database, 'SELECT year FROM counters WHERE name = ?', [text]);
    expect(found).toHaveLength(1);
  },
);

it('numbers beyond 32 bits are kept, and counts, sums and averages are numbers', async () => {
  const many = 5_000_000_000_000;
  await inTransaction(opened.database, (tx) => put(tx, 'a', many));
  await inTransaction(opened.database, (tx) => put(tx, 'b', many + 1));
  expect(
    await read(opened.database, 'SELECT COUNT(*) AS count, SUM(last) AS sum, MAX(last) AS max FROM counters'),
  ).toEqual([{ count: 2, sum: 2 * many + 1, max: many + 1 }]);
});

it('a reading cannot write', async () => {
  await expect(read(opened.database, 'DELETE FROM counters')).rejects.toThrow(/read-only transaction/);
});
