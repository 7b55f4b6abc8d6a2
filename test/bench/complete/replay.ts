import Sqlite from 'better-sqlite3';
import type { Statement } from './record.ts';

/**
 * The recorded statements with their values on a copy of the file as it was, prepared once, with the settings
 * of the program's own connection: the limit that no program around them can pass. Returns transactions per second;
 * the first of them fill the cache and are not counted.
 */
export function replay(file: string, statements: readonly Statement[], uncounted: number): number {
  const connection = new Sqlite(file);
  for (const setting of settings) connection.pragma(setting);
  const texts = [...new Set(statements.map(({ sql }) => sql))];
  const prepared = new Map(texts.map((sql) => [sql, connection.prepare(sql)]));
  let commits = 0;
  let begun = performance.now();
  for (const { sql, params } of statements) {
    const statement = prepared.get(sql);
    if (statement?.reader) statement.all(...params);
    else statement?.run(...params);
    if (sql === 'COMMIT' && ++commits === uncounted) begun = performance.now();
  }
  const seconds = (performance.now() - begun) / 1000;
  connection.close();
  return (commits - uncounted) / seconds;
}

/** Of the program's own connection; checkpoints are SQLite's own, within a COMMIT, as whoever writes a loop has them. */
export const settings = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'cache_size = -16384',
  'temp_store = MEMORY',
  'recursive_triggers = ON',
  'foreign_keys = ON',
];
