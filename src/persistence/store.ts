import type { DataSource } from 'typeorm';
import type { Dialect } from './dialect.ts';
import type { Value } from './statements/value.ts';

// One opened database, SQLite or PostgreSQL: where statements go. Who may call what stands in
// in-transaction.ts and read.ts; nothing outside this folder reaches it.

export interface Answer {
  readonly records: readonly unknown[];
  /** Rows changed; undefined where the statement returned rows instead. */
  readonly affected: number | undefined;
}

/** What one outermost transaction has to itself while it runs. SQLite answers at once, PostgreSQL later. */
export interface Connection {
  execute(sql: string, params: Value[]): Answer | Promise<Answer>;
  begin(): void | Promise<void>;
  commit(): void | Promise<void>;
  rollBack(): void | Promise<void>;
}

/** How a transaction stands in line: a patient one is waited for by nobody, and lets people go first. */
export interface Manner {
  readonly patient?: boolean;
}

export interface Store {
  readonly dialect: Dialect;
  /** TypeORM's, for the schema; undefined where the database was opened for reading. */
  readonly writer: DataSource | undefined;
  /**
   * Gives `work` a connection that nobody else uses until it ends, and ends when what it committed is on the disk.
   * Refuses once the store is closed.
   */
  alone<T>(work: (connection: Connection) => Promise<T>, manner?: Manner): Promise<T>;
  /** Reads what is committed; cannot write. */
  read(sql: string, params: Value[]): Promise<readonly unknown[]>;
  /** Takes no new work, lets what was begun end, closes every connection. May be called twice. */
  close(): Promise<void>;
}
