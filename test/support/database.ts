import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase, type Database } from '../../src/persistence/database.ts';

export interface TestDatabase {
  database: Database;
  file: string;
  /** Closes both connections and removes the file. */
  remove(): Promise<void>;
}

/** A migrated database in a file of its own; `:memory:` would be invisible to the reading connection. */
export async function aDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-database-'));
  const file = join(folder, 'alur.sqlite');
  const database = await openDatabase({ file });
  const remove = async () => {
    await closeDatabase(database);
    await rm(folder, { recursive: true, force: true });
  };
  return { database, file, remove };
}
