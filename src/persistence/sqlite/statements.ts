import type { Database, Statement } from 'better-sqlite3';
import { QueryFailedError } from 'typeorm';
import type { Answer } from '../store.ts';
import type { Value } from '../statements/value.ts';

// The statements of one connection, each text prepared once. The driver answers at once, so a statement costs
// no promise here; lists of changing length make texts without end, so the oldest are let go. Rows leave the
// driver as lists of values and get their names here: the driver takes twice as long to make objects of them.

interface Prepared {
  readonly statement: Statement<[Value[]]>;
  /** Of the columns; undefined where the statement returns no rows. */
  readonly names: readonly string[] | undefined;
}

const most = 500;

export class Statements {
  readonly #prepared = new Map<string, Prepared>();

  constructor(readonly connection: Database) {}

  execute(sql: string, params: Value[]): Answer {
    try {
      const { statement, names } = this.#prepared.get(sql) ?? this.#prepare(sql);
      if (!names) return { records: [], affected: statement.run(params).changes };
      return { records: namedBy(names, statement.all(params) as unknown[][]), affected: undefined };
    } catch (error) {
      throw new QueryFailedError(sql, params, error as Error);
    }
  }

  #prepare(sql: string): Prepared {
    const statement = this.connection.prepare<[Value[]]>(sql);
    const names = statement.reader ? statement.columns().map(({ name }) => name) : undefined;
    const prepared = { statement: names ? statement.raw() : statement, names };
    this.#prepared.set(sql, prepared);
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size > most && oldest !== undefined) this.#prepared.delete(oldest);
    return prepared;
  }
}

function namedBy(names: readonly string[], rows: readonly (readonly unknown[])[]): unknown[] {
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    let place = 0;
    for (const name of names) row[name] = values[place++];
    return row;
  });
}
