import type { Database, Statement } from 'better-sqlite3';
import { QueryFailedError } from 'typeorm';
import type { Answer } from '../store.ts';
import type { Value } from '../value.ts';

// The statements of one connection, each text prepared once. The driver answers at once, so a statement costs
// no promise here; lists of changing length make texts without end, so the oldest are let go.

const most = 500;

export class Statements {
  readonly #prepared = new Map<string, Statement<Value[]>>();

  constructor(readonly connection: Database) {}

  execute(sql: string, params: Value[]): Answer {
    try {
      const statement = this.#prepared.get(sql) ?? this.#prepare(sql);
      if (statement.reader) return { records: statement.all(...params), affected: undefined };
      return { records: [], affected: statement.run(...params).changes };
    } catch (error) {
      throw new QueryFailedError(sql, params, error as Error);
    }
  }

  #prepare(sql: string): Statement<Value[]> {
    const statement = this.connection.prepare<Value[]>(sql);
    this.#prepared.set(sql, statement);
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size > most && oldest !== undefined) this.#prepared.delete(oldest);
    return statement;
  }
}
