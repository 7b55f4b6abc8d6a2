import { DataSource } from 'typeorm';
import {
  closeDatabase,
  inside,
  openDatabase,
  type Database,
  type DatabaseAddress,
} from '../../src/persistence/database.ts';
import { entities } from '../../src/persistence/entities/entities.ts';
import { forPostgresql } from './databases/column-types.ts';
import { aCopyOf, isOnPostgresql, type Place } from './databases/place.ts';

export interface TestDatabase {
  database: Database;
  address: DatabaseAddress;
  /** Closes it and removes it. */
  remove(): Promise<void>;
}

/** A migrated database of the test's own, on the database that the suite runs on. */
export async function aDatabase(): Promise<TestDatabase> {
  const place = await aCopyOf('migrated', migrate);
  const database = await openDatabase(place.address);
  const remove = async () => {
    await closeDatabase(database);
    await place.remove();
  };
  return { database, address: place.address, remove };
}

// Migrating takes longer than most tests.
const migrate = async ({ address }: Place): Promise<void> => closeDatabase(await openDatabase(address));

/** A migrated file, for tests of SQLite alone. */
export async function aFile(): Promise<TestDatabase & { file: string }> {
  const opened = await aDatabase();
  if ('file' in opened.address) return { ...opened, file: opened.address.file };
  throw new Error('Expected a suite that runs on SQLite only, but it runs on PostgreSQL');
}

/** The writing connection itself, for tests of persistence alone. */
export function writerOf(database: Database) {
  const { writer } = database[inside];
  if (!writer) throw new Error('Expected a writer, but the database was opened for reading');
  return writer;
}

/** A connection beside it that knows the entities; the program has no use for them, and they take long to read. */
export async function describedIn(database: Database): Promise<DataSource> {
  const { options } = writerOf(database);
  const described = isOnPostgresql ? entities.map(forPostgresql) : entities;
  return new DataSource({ ...options, entities: described }).initialize();
}
