import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, inside, openDatabase, type Database } from '../../src/persistence/database.ts';

export interface TestDatabase {
  database: Database;
  file: string;
  /** Closes both connections and removes the file. */
  remove(): Promise<void>;
}

/** A migrated database in a file of its own; `:memory:` would be invisible to the reading connection. */
export async function aDatabase(): Promise<TestDatabase> {
  const folder = await aFolder();
  const file = join(folder, 'alur.sqlite');
  await writeFile(file, await migrated());
  const database = await openDatabase({ file });
  const remove = async () => {
    await closeDatabase(database);
    await rm(folder, { recursive: true, force: true });
  };
  return { database, file, remove };
}

const aFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'alur-database-'));

// Migrating takes longer than most tests: it is done once for a test file, the others begin with a copy.
let template: Promise<Buffer> | undefined;
const migrated = (): Promise<Buffer> => (template ??= migrateOnce());

async function migrateOnce(): Promise<Buffer> {
  const folder = await aFolder();
  const file = join(folder, 'alur.sqlite');
  await closeDatabase(await openDatabase({ file }));
  const bytes = await readFile(file);
  await rm(folder, { recursive: true, force: true });
  return bytes;
}

/** The writing connection itself, for tests of persistence alone. */
export function writerOf(database: Database) {
  const { writer } = database[inside];
  if (!writer) throw new Error('Expected a writer, but the database was opened for reading');
  return writer;
}
