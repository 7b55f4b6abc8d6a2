import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase } from '../../../src/persistence/database.ts';
import { aDatabase } from '../../support/database.ts';
import { tablesInPostgresql } from './tables-in-postgresql.ts';
import { tablesInSqlite } from './tables-in-sqlite.ts';

// The same migrations make the same tables on both: columns and what they may hold, keys, unique columns,
// indexes with their conditions, references and what becomes of those that refer.

it('are what the migrations make on both databases', async () => {
  // given
  const folder = await mkdtemp(join(tmpdir(), 'alur-tables-'));
  const file = await openDatabase({ file: join(folder, 'alur.sqlite') });
  const { database, remove } = await aDatabase();
  // when
  const [here, there] = [await tablesInSqlite(file), await tablesInPostgresql(database)];
  // then
  expect(there).toEqual(here);
  expect(here).toEqual(
    expect.arrayContaining([
      'history.id integer',
      'instances.snapshot text?',
      'history unique (id)',
      'tasks unique (number)',
      'incidents index (opened_at) where resolved_at IS NULL',
      'tasks (instance_id) refers to instances (id) on delete CASCADE',
    ]),
  );
  await closeDatabase(file);
  await remove();
  await rm(folder, { recursive: true });
});
