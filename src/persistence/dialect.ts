import type { Database as SqliteConnection } from 'better-sqlite3';
import { QueryFailedError, type DataSourceOptions } from 'typeorm';
import { entities } from './entities/entities.ts';
import { migrations } from './migrations/migrations.ts';
import { ReadableNames } from './readable-names.ts';

// Everything that is true of SQLite and not of PostgreSQL. The rest of src/ speaks SQL that both read.

const shared = {
  type: 'better-sqlite3',
  entities,
  migrations,
  namingStrategy: new ReadableNames(),
  migrationsTransactionMode: 'each',
  statementCacheSize: 500,
} as const;

export const writerOptions = (file: string): DataSourceOptions => ({
  ...shared,
  database: file,
  enableWAL: true,
  prepareDatabase: (connection: SqliteConnection) => {
    connection.pragma('synchronous = FULL');
    connection.pragma('busy_timeout = 5000');
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

/** IMMEDIATE takes the write lock at once: a lock taken later, after a read, fails instead of waiting. */
export const beginStatement = 'BEGIN IMMEDIATE';

/** Bound parameters a statement may have (SQLITE_MAX_VARIABLE_NUMBER). */
export const maxParameters = 32_766;

/** Appended to a subselect of rows to lease. SQLite has one writer, so no row is ever locked by another. */
export const skipLockedRows = '';

/** Codes of the driver for a key that exists already. */
export const uniqueViolationCodes: readonly unknown[] = [
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
];

/** SQLite itself rolls back when the disk is full or fails; then there is nothing left to roll back. */
export const isRolledBackAlready = (error: unknown): boolean =>
  error instanceof QueryFailedError && /no transaction is active/.test(error.message);
