import { DataSource, type QueryRunner } from 'typeorm';
import { Queue } from '../queue.ts';
import type { Connection, Store } from '../store.ts';
import { readerOptions, writerOptions } from './data-source-options.ts';
import { sqlite } from './dialect.ts';

// A file: one connection that writes, behind a queue, since SQLite's driver neither queues nor separates
// callers (docs/decisions/0003), and one that reads.

/** Opens or creates the file, brings its tables up to date, and opens the second, read-only connection. */
export async function openSqlite(file: string): Promise<Store> {
  const writer = await new DataSource(writerOptions(file)).initialize();
  try {
    await writer.runMigrations();
    const reader = await new DataSource(readerOptions(file)).initialize();
    return storeOf(reader, writer);
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

/** Nothing can be written, the file must exist, no migration runs. */
export async function openSqliteForReading(file: string): Promise<Store> {
  return storeOf(await new DataSource(readerOptions(file)).initialize());
}

function storeOf(reader: DataSource, writer?: DataSource): Store {
  const queue = new Queue();
  return {
    dialect: sqlite,
    writer,
    alone: (work) => queue.run(() => work(connectionOf((writer ?? reader).createQueryRunner()))),
    read: (sql, params) => reader.query<unknown[]>(sql, params),
    async close() {
      await queue.close();
      if (reader.isInitialized) await reader.destroy();
      if (writer?.isInitialized) await writer.destroy();
    },
  };
}

const connectionOf = (runner: QueryRunner): Connection => ({
  async execute(sql, params) {
    const { records, affected } = await runner.query(sql, params, true);
    return { records, affected };
  },
});
