import type { DataSource, Table } from 'typeorm';
import { closeDatabase, openDatabase } from '../../src/persistence/database.ts';
import { migrations } from '../../src/persistence/migrations/migrations.ts';
import { read } from '../../src/persistence/read.ts';
import { plainCondition } from './postgresql/table-facts.ts';
import { aDatabase, describedIn, type TestDatabase } from '../support/database.ts';

describe('the tables', () => {
  let opened: TestDatabase;
  let described: DataSource;
  beforeAll(async () => {
    opened = await aDatabase();
    described = await describedIn(opened.database);
  });
  afterAll(async () => {
    await described.destroy();
    await opened.remove();
  });

  async function tableCalled(name: string): Promise<Table> {
    const runner = described.createQueryRunner();
    const table = await runner.getTable(name);
    await runner.release();
    if (!table) throw new Error(`There is no table ${name}`);
    return table;
  }

  it('that the migrations make are the ones the entities describe', async () => {
    const { upQueries } = await described.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('have the columns of the entities, nothing more', async () => {
    for (const { tablePath, columns } of described.entityMetadatas) {
      const table = await tableCalled(tablePath);
      expect([tablePath, ...table.columns.map(({ name }) => name).sort()]).toEqual([
        tablePath,
        ...columns.map(({ databaseName }) => databaseName).sort(),
      ]);
    }
  });

  it('keep every index with its condition', async () => {
    for (const { tablePath, indices } of described.entityMetadatas) {
      const table = await tableCalled(tablePath);
      const where = new Map(table.indices.map((index) => [index.name, plainCondition(index.where)]));
      for (const index of indices)
        expect([index.name, where.get(index.name)]).toEqual([index.name, plainCondition(index.where)]);
    }
  });

  it('stand after a second opening as after the first', async () => {
    // given
    const again = await openDatabase(opened.address);
    // when
    const applied = await read<{ name: string }>(again, 'SELECT name FROM migrations');
    await closeDatabase(again);
    // then
    expect(applied.map(({ name }) => name)).toEqual(migrations.map((Migration) => new Migration().name));
  });
});
