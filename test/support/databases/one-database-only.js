// Suites that open a database and run on one of the two only, each with its reason. Everything else that
// opens one runs on both; what opens none runs once.

/** @type {Readonly<Record<string, string>>} */
export const onSqliteOnly = {
  'persistence/sqlite/connections.test.ts': 'pragmas, prepared statements and files that are SQLite’s own',
  'persistence/sqlite/queue.test.ts': 'a file has one writer; PostgreSQL has as many as it has connections',
  'recovery/before-part-2/goes-on.test.ts': 'what was stored before PostgreSQL was supported was a file',
  'e2e/e2e.test.ts': 'what a browser shows comes from the same pages, which test/web opens on both',
};

/** @type {Readonly<Record<string, string>>} */
export const onPostgresqlOnly = {};
