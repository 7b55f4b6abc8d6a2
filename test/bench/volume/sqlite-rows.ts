import Sqlite from 'better-sqlite3';
import type { Numbers } from './case-template.ts';
import type { Cell } from './case-rows.ts';

// Rows into a SQLite file as fast as they come: one transaction without a journal. Whoever is interrupted makes
// the file anew.

export class SqliteRows {
  readonly #connection: Sqlite.Database;
  readonly #inserts = new Map<string, Sqlite.Statement>();
  readonly #triggers: readonly { name: string; sql: string }[];

  constructor(file: string) {
    this.#connection = new Sqlite(file);
    for (const setting of [
      'foreign_keys = OFF',
      'journal_mode = OFF',
      'synchronous = OFF',
      'cache_size = -400000',
    ])
      this.#connection.pragma(setting);
    this.#triggers = this.#connection
      .prepare<[], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`,
      )
      .all();
    this.#connection.exec('BEGIN');
    // What they would work out stands in the rows that are copied.
    for (const { name } of this.#triggers) this.#connection.exec(`DROP TRIGGER ${name}`);
  }

  numbers(): Numbers {
    const last = (table: string, column: string) =>
      Number(this.#connection.prepare(`SELECT COALESCE(MAX(${column}), 0) FROM ${table}`).pluck().get());
    return { task: last('tasks', 'number'), history: last('history', 'id') };
  }

  take = (table: string, columns: readonly string[], cells: Cell[]): void => {
    this.#insert(table, columns).run(cells);
  };

  /** The counters go on after what was written. */
  close({ task }: Numbers): void {
    this.#connection.prepare(`UPDATE counters SET last = ? WHERE name = 'task'`).run(task);
    for (const { sql } of this.#triggers) this.#connection.exec(sql);
    this.#connection.exec('COMMIT');
    this.#connection.pragma('journal_mode = WAL');
    this.#connection.close();
  }

  #insert(table: string, columns: readonly string[]): Sqlite.Statement {
    const key = `${table} ${columns.length}`;
    const known = this.#inserts.get(key);
    if (known) return known;
    const marks = columns.map(() => '?').join(', ');
    const made = this.#connection.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
    this.#inserts.set(key, made);
    return made;
  }
}
