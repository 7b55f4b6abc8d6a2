import { closeDatabase, openDatabase } from '../../../src/persistence/database.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import { anEmptyPlace, type Place } from '../../support/databases/place.ts';
import { breath, put, putAlone } from '../counters.ts';

let place: Place;
beforeEach(async () => {
  place = await anEmptyPlace();
});
afterEach(() => place.remove());

it('closing waits for what was begun and takes nothing new', async () => {
  // given
  const database = await openDatabase(place.address);
  let go = () => {};
  const allowed = new Promise<void>((resolve) => (go = resolve));
  const writing = inTransaction(database, async (tx) => {
    await put(tx, 'begun');
    await allowed;
    await put(tx, 'ended');
  });
  await breath();
  // when
  const closing = closeDatabase(database);
  await expect(putAlone(database, 'late')).rejects.toThrow('the database is closed');
  go();
  await writing;
  await closing;
  // then
  const again = await openDatabase(place.address);
  expect(await read(again, 'SELECT name FROM counters ORDER BY name')).toEqual([
    { name: 'begun' },
    { name: 'ended' },
  ]);
  await closeDatabase(again);
});

it('more transactions than connections wait for one', async () => {
  const [url] = 'url' in place.address ? [place.address.url] : [''];
  const database = await openDatabase({ url, poolSize: 2 });
  await Promise.all(Array.from({ length: 20 }, (_, index) => putAlone(database, `n${index}`)));
  expect(await read(database, 'SELECT COUNT(*) AS count FROM counters')).toEqual([{ count: 20 }]);
  await closeDatabase(database);
});

it('what nobody waits for leaves half of the connections to people', async () => {
  // given
  const [url] = 'url' in place.address ? [place.address.url] : [''];
  const database = await openDatabase({ url, poolSize: 4 });
  let go = () => {};
  const allowed = new Promise<void>((resolve) => (go = resolve));
  let begun = 0;
  const patient = Array.from({ length: 5 }, () =>
    inTransaction(
      database,
      async () => {
        begun += 1;
        await allowed;
      },
      { patient: true },
    ),
  );
  // when
  await Promise.all(Array.from({ length: 5 }, (_, index) => putAlone(database, `n${index}`)));
  // then
  expect(begun).toBeLessThanOrEqual(2);
  go();
  await Promise.all(patient);
  expect(begun).toBe(5);
  await closeDatabase(database);
});

it('a second statement of a transaction is refused while the first is under way', async () => {
  // given
  const database = await openDatabase(place.address);
  // when
  const both = inTransaction(database, (tx) => Promise.all([put(tx, 'first'), put(tx, 'second')]));
  // then
  await expect(both).rejects.toThrow('Expected to run one statement after another, but one is under way');
  expect(await read(database, 'SELECT name FROM counters')).toEqual([]);
  await closeDatabase(database);
});
