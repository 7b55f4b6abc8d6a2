import type { Database } from '../../../src/persistence/database.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import { putAlone } from '../counters.ts';
import { openedTwice, type Several } from './several.ts';

// A later program migrates the tables while this one runs on: its prepared statements give other columns now.

let several: Several;
let old: Database;
beforeEach(async () => {
  several = await openedTwice();
  [old] = several.databases;
  await putAlone(old, 'a');
});
afterEach(() => several.remove());

const everything = 'SELECT * FROM counters';
const readByMany = () => Promise.all(Array.from({ length: 10 }, () => read(old, everything)));
const migrateFurther = () =>
  inTransaction(several.databases[1], (tx) => tx.run('ALTER TABLE counters ADD COLUMN later text'));
const now = [{ name: 'a', year: 0, last: 0, later: null }];

it('readings go on, on every connection', async () => {
  for (let times = 0; times < 3; times += 1) await readByMany();
  await migrateFurther();
  for (const rows of await readByMany()) expect(rows).toEqual(now);
});

it('transactions go on', async () => {
  const look = () => inTransaction(old, (tx) => tx.query(everything));
  for (let times = 0; times < 3; times += 1) await look();
  await migrateFurther();
  expect(await look()).toEqual(now);
});
