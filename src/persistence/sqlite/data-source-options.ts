import type { Database as SqliteConnection } from 'better-sqlite3';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../migrations/migrations.ts';
import { ReadableNames } from '../schema/readable-names.ts';
import { pagesAtMost } from './checkpoints.ts';

// A connection that writes, and one that cannot.

const shared = {
  type: 'better-sqlite3',
  migrations,
  namingStrategy: new ReadableNames(),
  migrationsTransactionMode: 'each',
} as const;

export const writerOptions = (file: string): DataSourceOptions => ({
  ...shared,
  database: file,
  enableWAL: true,
  prepareDatabase: (connection: SqliteConnection) => {
    connection.pragma('synchronous = FULL');
    connection.pragma('busy_timeout = 5000');
    // 16 MiB: what a group of transactions changes, and the inner pages of every index, beside it.
    connection.pragma('cache_size = -16384');
    // What a savepoint undoes is kept in memory: all of a group but the first are savepoints.
    connection.pragma('temp_store = MEMORY');
    // Before that a thread of its own has made the checkpoint (checkpoints.ts).
    connection.pragma(`wal_autocheckpoint = ${pagesAtMost}`);
    // A log that had to grow is cut back, to 64 MiB, when it begins anew.
    connection.pragma('journal_size_limit = 67108864');
    // Without it, INSERT OR REPLACE would delete rows past the triggers that keep history append-only.
    connection.pragma('recursive_triggers = ON');
  },
});

export const readerOptions = (file: string): DataSourceOptions => ({
  ...shared,
  migrations: [],
  database: file,
  readonly: true,
  fileMustExist: true,
  prepareDatabase: (connection: SqliteConnection) => {
    connection.pragma('busy_timeout = 5000');
  },
});
