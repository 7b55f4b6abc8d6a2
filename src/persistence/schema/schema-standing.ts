import type { Database } from '../database.ts';
import { migrations } from '../migrations/migrations.ts';
import { read } from '../read.ts';

// How the tables of a database stand to this program. While a new version is rolled out, the program of yesterday
// goes on working on the tables of today: migrations only add, and one that cannot says so in its name.

const breaking = 'breaking-';

interface Standing {
  /** Migrations of this program that the database lacks: it was put back to an older state. */
  readonly missing: readonly string[];
  /** Migrations that only a newer program knows. */
  readonly newer: readonly string[];
}

export async function schemaStanding(database: Database): Promise<Standing> {
  const rows = await read<{ name: string }>(database, 'SELECT name FROM migrations');
  const done = new Set(rows.map(({ name }) => name));
  const known = new Set<string>(migrations.map((Migration) => new Migration().name));
  return {
    missing: [...known].filter((name) => !done.has(name)),
    newer: [...done].filter((name) => !known.has(name)),
  };
}

/** Throws where a newer program has changed tables in a way that this one cannot work with. */
export async function refuseBrokenTables(database: Database): Promise<void> {
  const { newer } = await schemaStanding(database);
  const name = newer.find((each) => each.startsWith(breaking));
  if (name === undefined) return;
  throw new Error(
    `Expected to work on this database, but a newer version has changed it in a way that this one does not know (${name}): start the newer version`,
  );
}
