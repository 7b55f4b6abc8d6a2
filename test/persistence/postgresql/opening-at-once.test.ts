import { closeDatabase, openDatabase } from '../../../src/persistence/database.ts';
import { migrations } from '../../../src/persistence/migrations/migrations.ts';
import { read } from '../../../src/persistence/read.ts';
import { anEmptyPlace } from '../../support/databases/place.ts';

it('programs that start at the same moment on an empty database migrate it once', async () => {
  const place = await anEmptyPlace();
  const all = await Promise.all(Array.from({ length: 5 }, () => openDatabase(place.address)));
  const [applied] = await Promise.all(
    all.map((each) => read<{ name: string }>(each, 'SELECT name FROM migrations')),
  );
  await Promise.all(all.map(closeDatabase));
  await place.remove();
  expect(applied?.map(({ name }) => name)).toEqual(migrations.map((Migration) => new Migration().name));
});
