import { closeDatabase, openDatabase } from '../../src/persistence/database.ts';
import { migrations } from '../../src/persistence/migrations/migrations.ts';
import { read } from '../../src/persistence/read.ts';
import { aDatabase, writerOf, type TestDatabase } from '../support/database.ts';

describe('the tables', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await aDatabase();
  });
  afterAll(() => opened.remove());

  it('that the migrations make are the ones the entities describe', async () => {
    const { upQueries } = await writerOf(opened.database).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('have the columns of the entities, nothing more', async () => {
    for (const { tableName, columns } of writerOf(opened.database).entityMetadatas) {
      const rows = await read<{ name: string }>(opened.database, 'SELECT name FROM pragma_table_info(?)', [
        tableName,
      ]);
      expect([tableName, ...rows.map(({ name }) => name).sort()]).toEqual([
        tableName,
        ...columns.map(({ databaseName }) => databaseName).sort(),
      ]);
    }
  });

  it('keep every index with its condition', async () => {
    const rows = await read<{ name: string; sql: string }>(
      opened.database,
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`,
    );
    const where = new Map(rows.map(({ name, sql }) => [name, /WHERE (.*)$/.exec(sql)?.[1]]));
    for (const { indices } of writerOf(opened.database).entityMetadatas) {
      for (const index of indices)
        expect([index.name, where.get(index.name)]).toEqual([index.name, index.where]);
    }
  });

  it('have true foreign keys', async () => {
    expect(await read(opened.database, 'PRAGMA foreign_key_check')).toEqual([]);
  });

  it('stand after a second opening as after the first', async () => {
    // given
    const again = await openDatabase({ file: opened.file });
    // when
    const applied = await read<{ name: string }>(again, 'SELECT name FROM migrations');
    await closeDatabase(again);
    // then
    expect(applied.map(({ name }) => name)).toEqual(migrations.map((Migration) => new Migration().name));
  });
});
