import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource } from 'typeorm';
import { readerOptions, writerOptions } from './dialect.ts';
import { Queue } from './queue.ts';
import type { Scope } from './scope.ts';

// One database: a writing connection that is reached only through `inTransaction`, and a read-only one
// for everything else. SQLite's driver neither queues nor separates callers, so the queue and the scope
// of each caller are ours (docs/decisions/0003). What lies inside is for this folder alone.

export const inside: unique symbol = Symbol('inside');

export interface Database {
  readonly [inside]: {
    /** Absent where the file was opened for reading. */
    readonly writer: DataSource | undefined;
    readonly reader: DataSource;
    readonly queue: Queue;
    readonly scopes: AsyncLocalStorage<Scope>;
  };
}

/** Opens or creates the file, brings its tables up to date, and opens the second, read-only connection. */
export async function openDatabase({ file }: { file: string }): Promise<Database> {
  const writer = await new DataSource(writerOptions(file)).initialize();
  try {
    await writer.runMigrations();
    const reader = await new DataSource(readerOptions(file)).initialize();
    return { [inside]: { writer, reader, queue: new Queue(), scopes: new AsyncLocalStorage<Scope>() } };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

/** For a program that only looks: nothing can be written, the file must exist, no migration runs. */
export async function openForReading({ file }: { file: string }): Promise<Database> {
  const reader = await new DataSource(readerOptions(file)).initialize();
  return {
    [inside]: { writer: undefined, reader, queue: new Queue(), scopes: new AsyncLocalStorage<Scope>() },
  };
}

/** Takes no new transaction, lets the waiting ones end, and closes both connections. May be called twice. */
export async function closeDatabase(database: Database): Promise<void> {
  const { writer, reader, queue } = database[inside];
  await queue.close();
  if (reader.isInitialized) await reader.destroy();
  if (writer?.isInitialized) await writer.destroy();
}
