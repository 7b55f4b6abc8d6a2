import { inside, type Database } from './database.ts';
import type { Dialect } from './dialect.ts';
import { Scope } from './transactions/scope.ts';
import type { Manner } from './store.ts';
import { untilItHolds } from './transactions/until-it-holds.ts';
import type { Value } from './statements/value.ts';

// The one way to write. On SQLite transactions run one after the other in the order they were asked for, on
// PostgreSQL each on a connection of its own; one asked for inside another is a savepoint of it. No network,
// no waiting and no Promise.all inside: others stand in the queue, or wait for the rows, meanwhile. Work
// that lost against another is done again, so it keeps nothing outside but what it returns.

export interface Transaction {
  readonly dialect: Dialect;
  query<Row>(sql: string, params?: Value[]): Promise<Row[]>;
  /** The number of rows that the statement changed. */
  run(sql: string, params?: Value[]): Promise<number>;
  insert(table: string, rows: Record<string, Value> | Record<string, Value>[]): Promise<void>;
  /** Runs once the outermost transaction is on the disk; never when this one was rolled back. */
  afterCommit(work: () => void): void;
}

/** `patient`: nobody waits for it; where transactions stand in line, people's go first. */
export function inTransaction<T>(
  database: Database,
  work: (tx: Transaction) => Promise<T>,
  manner: Manner = {},
): Promise<T> {
  const { writer, scopes } = database[inside];
  if (!writer) return Promise.reject(new Error('Expected to write, but the database was opened for reading'));
  const parent = scopes.getStore()?.open;
  if (parent) return parent.nested.run(() => perform(database, parent.inner(), work));
  return outermost(database, work, manner);
}

async function outermost<T>(
  database: Database,
  work: (tx: Transaction) => Promise<T>,
  manner: Manner,
): Promise<T> {
  const { dialect, alone, scopes } = database[inside];
  const { scope, result } = await untilItHolds(dialect, () =>
    alone(async (connection) => {
      const begun = new Scope(dialect, connection);
      return { scope: begun, result: await perform(database, begun, work) };
    }, manner),
  );
  scopes.exit(() => scope.afterwards.forEach(runAfterwards));
  return result;
}

async function perform<T>(
  database: Database,
  scope: Scope,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  // What SQLite answers at once is not waited for: each promise costs as much as a small statement.
  const begun = scope.begin();
  if (begun) await begun;
  try {
    const result = await database[inside].scopes.run(scope, () => work(scope));
    await scope.nested.close();
    const committed = scope.commit();
    if (committed) await committed;
    return result;
  } catch (error) {
    await scope.nested.close();
    scope.noteLoss(error);
    await scope.rollBack(error);
    throw scope.loss ?? error;
  }
}

// The work is committed: an error of what comes after may not tell the caller otherwise.
function runAfterwards(work: () => void): void {
  try {
    work();
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : '';
    process.emitWarning(`Work after a commit failed: ${String(error)}`, { type: 'AfterCommit', detail });
  }
}
