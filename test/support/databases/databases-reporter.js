import { belowTest, keyIn } from './suites.js';
import { onPostgresqlOnly, onSqliteOnly } from './one-database-only.js';

// Says after a run which suites saw which database, and why some saw only one.

export default class DatabasesReporter {
  /**
   * @param {unknown} _contexts
   * @param {{ testResults: readonly { displayName?: { name: string }; testFilePath: string }[] }} results
   */
  onRunComplete(_contexts, { testResults }) {
    /** @param {string} name */
    const ranOn = (name) =>
      new Set(
        testResults
          .filter((each) => each.displayName?.name === name)
          .map((each) => belowTest(each.testFilePath)),
      );
    const [sqlite, postgresql] = [ranOn('sqlite'), ranOn('postgresql')];
    if (sqlite.size === 0 || postgresql.size === 0) return;
    const both = [...postgresql].filter((name) => sqlite.has(name));
    const lines = [
      `Suites on both databases: ${both.length}`,
      ...differing('SQLite', onSqliteOnly, sqlite),
      ...differing('PostgreSQL', onPostgresqlOnly, postgresql),
    ];
    process.stderr.write(`${lines.join('\n')}\n`);
  }
}

/**
 * @param {string} database
 * @param {Readonly<Record<string, string>>} reasons
 * @param {ReadonlySet<string>} ran
 */
function differing(database, reasons, ran) {
  const alone = [...ran].filter((name) => keyIn(reasons, name) !== undefined);
  const there = Object.entries(reasons).map(([key, why]) => {
    const count = alone.filter((name) => keyIn({ [key]: why }, name)).length;
    return { count, line: `  ${key}${count > 1 ? ` (${count})` : ''}: ${why}` };
  });
  return [
    `Suites on ${database} only: ${alone.length}`,
    ...there.filter(({ count }) => count > 0).map(({ line }) => line),
  ];
}
