import Sqlite from 'better-sqlite3';
import type { Statement } from './office.ts';

/**
 * The recorded statements with their values on a copy of the file as it was, prepared once, with the same
 * settings: the limit that no program around them can pass. Returns transactions per second.
 */
export function replay(file: string, statements: readonly Statement[]): number {
  const connection = new Sqlite(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('recursive_triggers = ON');
  const texts = [...new Set(statements.map(({ sql }) => sql))];
  const prepared = new Map(texts.map((sql) => [sql, connection.prepare(sql)]));
  let commits = 0;
  const begun = performance.now();
  for (const { sql, params } of statements) {
    const statement = prepared.get(sql);
    if (statement?.reader) statement.all(...params);
    else statement?.run(...params);
    if (sql === 'COMMIT') commits++;
  }
  const seconds = (performance.now() - begun) / 1000;
  connection.close();
  return commits / seconds;
}
