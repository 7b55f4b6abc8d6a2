import { DataSource } from 'typeorm';
import { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import type { Store } from '../store.ts';
import { Checkpoints } from './checkpoints.ts';
import { readerOptions, writerOptions } from './data-source-options.ts';
import { sqlite } from './dialect.ts';
import { GroupCommit } from './group-commit.ts';
import { Statements } from './statements.ts';

// A file: one connection that writes, behind a queue, since SQLite's driver neither queues nor separates
// callers (docs/decisions/0003), and one that reads; a third, in a thread of its own, makes checkpoints.

/** Opens or creates the file, brings its tables up to date, and opens the second, read-only connection. */
export async function openSqlite(file: string, groupMs?: number): Promise<Store> {
  const writer = await new DataSource(writerOptions(file)).initialize();
  try {
    await writer.runMigrations();
    const reader = await new DataSource(readerOptions(file)).initialize();
    return storeOf(reader, { file, writer, ...(groupMs !== undefined && { groupMs }) });
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

/** Nothing can be written, the file must exist, no migration runs. */
export async function openSqliteForReading(file: string): Promise<Store> {
  return storeOf(await new DataSource(readerOptions(file)).initialize());
}

function storeOf(
  reader: DataSource,
  written?: { file: string; writer: DataSource; groupMs?: number },
): Store {
  const reading = statementsOf(reader);
  const statements = written ? statementsOf(written.writer) : reading;
  const checkpoints = written && new Checkpoints(written.file, statements.connection);
  const writing = new GroupCommit(statements, written?.groupMs ?? 20, () => checkpoints?.committed());
  return {
    dialect: sqlite,
    writer: written?.writer,
    alone: (work, manner) => writing.run(work, manner),
    async read(sql, params) {
      return reading.execute(sql, params).records;
    },
    async close() {
      await writing.close();
      await checkpoints?.close();
      if (reader.isInitialized) await reader.destroy();
      if (written?.writer.isInitialized) await written.writer.destroy();
    },
  };
}

function statementsOf({ driver }: DataSource): Statements {
  if (!(driver instanceof BetterSqlite3Driver))
    throw new Error('Expected a driver of SQLite, but it is another');
  return new Statements(driver.databaseConnection);
}
