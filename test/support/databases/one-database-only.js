// Suites that open a database and run on one of the two only, each with its reason; a name with a slash at its
// end is a folder of them. Everything else that opens one runs on both; what opens none runs once.

/** @type {Readonly<Record<string, string>>} */
export const onSqliteOnly = {
  'persistence/sqlite/': 'the adapter of SQLite itself: its file, its pragmas, its one writer',
  'recovery/before-part-2/goes-on.test.ts': 'what was stored before PostgreSQL was supported was a file',
  'bench/volume/':
    'rows of a volume are written into a file past the program, which is how SQLite takes millions',
  'recovery/checker.test.ts': 'breaks copies of a file; the checker itself runs on both after the kills',
  'e2e/e2e.test.ts': 'what a browser shows comes from the same pages, which test/web opens on both',
};

/** @type {Readonly<Record<string, string>>} */
export const onPostgresqlOnly = {
  'persistence/postgresql/': 'the adapter of PostgreSQL itself: its pool, its locks, its migrations',
  'app/first-starts.test.ts': 'only PostgreSQL is shared by several programs',
  'app/supervised.test.ts': 'only PostgreSQL is shared by several processes',
  'worker/several-processes.test.ts': 'only PostgreSQL is shared by several programs',
};
