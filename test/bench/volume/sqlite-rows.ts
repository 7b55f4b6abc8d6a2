import { closeSync, fsyncSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Numbers } from './case-template.ts';
import type { Cell } from './case-rows.ts';

// Rows into a SQLite file as fast as they come: one transaction whose journal is kept in memory, without triggers
// and without any index that can be made when all rows are there. Whoever is interrupted makes the file anew.

interface Later {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

export class SqliteRows {
  readonly #connection: Sqlite.Database;
  /** By the list of columns itself, of which each part of a template has its own. */
  readonly #inserts = new Map<readonly string[], Sqlite.Statement>();
  readonly #later: readonly Later[];

  constructor(private readonly file: string) {
    this.#connection = new Sqlite(file);
    for (const setting of [
      'foreign_keys = OFF',
      'journal_mode = MEMORY',
      'synchronous = OFF',
      'cache_size = -2000000',
    ])
      this.#connection.pragma(setting);
    this.#later = this.#connection
      .prepare<[], Later>(
        `SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql IS NOT NULL ORDER BY type`,
      )
      .all();
    this.#connection.exec('BEGIN');
    // What triggers would work out stands in the rows that are copied.
    for (const { type, name } of this.#later) this.#connection.exec(`DROP ${type} ${name}`);
  }

  numbers(): Numbers {
    const last = (table: string, column: string) =>
      Number(this.#connection.prepare(`SELECT COALESCE(MAX(${column}), 0) FROM ${table}`).pluck().get());
    return { task: last('tasks', 'number'), history: last('history', 'id') };
  }

  take = (table: string, columns: readonly string[], cells: Cell[]): void => {
    this.#insert(table, columns).run(cells);
  };

  /** The counters go on after what was written; all of it is on the disk, so that nobody's COMMIT waits for it. */
  close({ task }: Numbers): void {
    this.#connection.prepare(`UPDATE counters SET last = ? WHERE name = 'task'`).run(task);
    for (const { sql } of this.#later) this.#connection.exec(sql);
    this.#connection.exec('COMMIT');
    this.#connection.pragma('journal_mode = WAL');
    this.#connection.close();
    const file = openSync(this.file, 'r+');
    fsyncSync(file);
    closeSync(file);
  }

  #insert(table: string, columns: readonly string[]): Sqlite.Statement {
    const known = this.#inserts.get(columns);
    if (known) return known;
    const marks = columns.map(() => '?').join(', ');
    const made = this.#connection.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
    this.#inserts.set(columns, made);
    return made;
  }
}
