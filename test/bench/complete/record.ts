import Sqlite from 'better-sqlite3';

// What the program sends to SQLite, seen at the driver itself: nothing of the program knows of it.

export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

type Method = 'run' | 'all';

/** Everything that any connection which may write is asked while `work` runs. */
export async function record(work: () => Promise<void>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const prototype = statementPrototype();
  const restore = (['run', 'all'] as const).map((method) => watch(prototype, method, statements));
  try {
    await work();
  } finally {
    for (const original of restore) original();
  }
  return statements;
}

function statementPrototype(): Sqlite.Statement {
  const connection = new Sqlite(':memory:');
  const prototype: Sqlite.Statement = Object.getPrototypeOf(connection.prepare('SELECT 1'));
  connection.close();
  return prototype;
}

function watch(prototype: Sqlite.Statement, method: Method, statements: Statement[]): () => void {
  const original = prototype[method];
  const watching = function (this: Sqlite.Statement, ...params: unknown[]): unknown {
    if (!this.database.readonly) statements.push({ sql: this.source, params });
    return Reflect.apply(original, this, params);
  };
  Object.assign(prototype, { [method]: watching });
  return () => void Object.assign(prototype, { [method]: original });
}
