import { AsyncLocalStorage } from 'node:async_hooks';
import { openPostgresql, openPostgresqlForReading } from './postgresql/open-postgresql.ts';
import type { Scope } from './transactions/scope.ts';
import { openSqlite, openSqliteForReading } from './sqlite/open-sqlite.ts';
import { refuseBrokenTables } from './schema/schema-standing.ts';
import type { Store } from './store.ts';

// One database: a file of SQLite or an address of PostgreSQL. It is written to only through `inTransaction`,
// and read through `read`. What lies inside is for this folder alone.

export const inside: unique symbol = Symbol('inside');

export interface Database {
  readonly [inside]: Store & { readonly scopes: AsyncLocalStorage<Scope> };
}

/**
 * `groupMs`: how long transactions of a file let others share their COMMIT; 20 unless given. `poolSize`: connections
 * that this process holds at most.
 */
export type DatabaseAddress = { file: string; groupMs?: number } | { url: string; poolSize?: number };

/** Opens the database and brings its tables up to date; a file that does not exist is created. */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  const database = databaseOf(await opened(address));
  try {
    await refuseBrokenTables(database);
    return database;
  } catch (error) {
    await closeDatabase(database);
    throw error;
  }
}

const opened = (address: DatabaseAddress): Promise<Store> =>
  'file' in address
    ? openSqlite(address.file, address.groupMs)
    : openPostgresql(address.url, address.poolSize ?? 10);

/** For a program that only looks: nothing can be written, the database must exist, no migration runs. */
export async function openForReading(address: DatabaseAddress): Promise<Database> {
  if ('file' in address) return databaseOf(await openSqliteForReading(address.file));
  return databaseOf(await openPostgresqlForReading(address.url, address.poolSize ?? 2));
}

/** Takes no new transaction, lets the waiting ones end, and closes the connections. May be called twice. */
export async function closeDatabase(database: Database): Promise<void> {
  await database[inside].close();
  // Until then Node follows every promise of the program for it.
  database[inside].scopes.disable();
}

const databaseOf = (store: Store): Database => ({
  [inside]: { ...store, scopes: new AsyncLocalStorage<Scope>() },
});
