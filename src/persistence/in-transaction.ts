import type { QueryRunner } from 'typeorm';
import { inside, type Database } from './database.ts';
import { beginStatement, isRolledBackAlready } from './dialect.ts';
import { Scope } from './scope.ts';
import type { Value } from './value.ts';

// The one way to write. Transactions run one after the other in the order they were asked for; one asked
// for inside another is a savepoint of it. No network, no waiting and no Promise.all inside: everyone
// else stands in the queue meanwhile.

export interface Transaction {
  query<Row>(sql: string, params?: Value[]): Promise<Row[]>;
  /** The number of rows that the statement changed. */
  run(sql: string, params?: Value[]): Promise<number>;
  insert(table: string, rows: Record<string, Value> | Record<string, Value>[]): Promise<void>;
  /** Runs once the outermost transaction is on the disk; never when this one was rolled back. */
  afterCommit(work: () => void): void;
}

export function inTransaction<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { writer, queue, scopes } = database[inside];
  if (!writer) return Promise.reject(new Error('Expected to write, but the database was opened for reading'));
  const parent = scopes.getStore()?.open;
  const runner = writer.createQueryRunner();
  if (parent) return parent.nested.run(() => perform(database, new Scope(runner, parent), runner, work));
  return queue.run(async () => {
    const scope = new Scope(runner);
    const result = await perform(database, scope, runner, work);
    scopes.exit(() => scope.afterwards.forEach(runAfterwards));
    return result;
  });
}

async function perform<T>(
  database: Database,
  scope: Scope,
  runner: QueryRunner,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  scope.parent?.refuseIfDoomed('begin a nested transaction');
  await runner.query(scope.parent ? `SAVEPOINT s${scope.depth}` : beginStatement);
  try {
    const result = await database[inside].scopes.run(scope, () => work(scope));
    await scope.nested.close();
    scope.refuseIfDoomed();
    scope.end();
    await runner.query(scope.parent ? `RELEASE SAVEPOINT s${scope.depth}` : 'COMMIT');
    scope.parent?.afterwards.push(...scope.afterwards);
    return result;
  } catch (error) {
    await scope.nested.close();
    scope.end();
    await rollBack(scope, runner, error);
    throw error;
  }
}

async function rollBack(scope: Scope, runner: QueryRunner, reason: unknown): Promise<void> {
  try {
    if (!scope.parent) return await runner.query('ROLLBACK');
    await runner.query(`ROLLBACK TO SAVEPOINT s${scope.depth}`);
    await runner.query(`RELEASE SAVEPOINT s${scope.depth}`);
  } catch (error) {
    scope.parent?.doom();
    if (!scope.parent && isRolledBackAlready(error)) return;
    throw new AggregateError([reason, error], 'Expected to roll back, but the database refused');
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
