import type { Pool, PoolClient } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Gate } from '../transactions/gate.ts';
import type { Answer, Connection, Store } from '../store.ts';
import { untilItHolds } from '../transactions/until-it-holds.ts';
import type { Value } from '../statements/value.ts';
import { dataSourceOptions } from './data-source-options.ts';
import { isPlanOutdated, postgresql } from './dialect.ts';
import { migrate } from './migrate.ts';
import { writeNul } from './nul-character.ts';
import { Places } from './places.ts';
import { Statements } from './statements.ts';

// A pool of connections: each outermost transaction has one of its own until it ends, each reading for one
// statement. Those that nobody waits for never have all of them (places.ts).

/** Brings the tables of the database up to date. `poolSize`: connections of this process at most. */
export async function openPostgresql(url: string, poolSize: number): Promise<Store> {
  const source = await new DataSource(dataSourceOptions(url, poolSize)).initialize();
  try {
    await migrate(source);
    return storeOf(source, poolOf(source), poolSize);
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/** Nothing can be written, no migration runs. */
export async function openPostgresqlForReading(url: string, poolSize: number): Promise<Store> {
  const source = await new DataSource(dataSourceOptions(url, poolSize)).initialize();
  return { ...storeOf(source, poolOf(source), poolSize), writer: undefined };
}

function storeOf(source: DataSource, pool: Pool, poolSize: number): Store {
  const gate = new Gate();
  const places = new Places(poolSize);
  const statements = new Statements();
  return {
    dialect: postgresql,
    writer: source,
    alone: (work, { patient = false } = {}) =>
      gate.run(() => {
        const once = () => withClient(pool, (client) => work(connectionOf(client, statements)));
        return patient ? places.forPatient(once) : places.forPeople(once);
      }),
    async read(sql, params) {
      const { records } = await untilItHolds(postgresql, () => execute(pool, statements, sql, params));
      return records;
    },
    async close() {
      await gate.close();
      if (source.isInitialized) await source.destroy();
    },
  };
}

function connectionOf(client: PoolClient, statements: Statements): Connection {
  const perform = async (sql: string) => void (await execute(client, statements, sql, []));
  let underWay = false;
  return {
    // A second statement would stand in the driver's own queue, past the end of a transaction whose first one failed.
    async execute(sql, params) {
      if (underWay)
        throw new Error(`Expected to run one statement after another, but one is under way: ${sql}`);
      underWay = true;
      try {
        return await execute(client, statements, sql, params);
      } finally {
        underWay = false;
      }
    },
    // Connections read only, unless a transaction says otherwise: `read` cannot write.
    begin: () => perform('BEGIN READ WRITE'),
    commit: () => perform('COMMIT'),
    rollBack: () => perform('ROLLBACK'),
  };
}

function poolOf({ driver }: DataSource): Pool {
  if (!(driver instanceof PostgresDriver))
    throw new Error('Expected a driver of PostgreSQL, but it is another');
  return driver.master as Pool;
}

// A connection that ended, or is still inside a transaction, does not go back into the pool.
async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // Whoever waits for a statement hears of a connection that ends; without a listener Node would exit.
  const ignore = () => undefined;
  client.on('error', ignore);
  try {
    return await work(client);
  } finally {
    client.off('error', ignore);
    client.release(client.getTransactionStatus() !== 'I');
  }
}

async function execute(
  on: Pool | PoolClient,
  statements: Statements,
  sql: string,
  params: Value[],
): Promise<Answer> {
  try {
    const { rows, rowCount } = await on.query<Record<string, unknown>>({
      ...statements.of(sql),
      values: params.map(writeNul),
    });
    return { records: rows, affected: rowCount ?? undefined };
  } catch (error) {
    if (isPlanOutdated(error)) statements.renew();
    throw new QueryFailedError(sql, params, error as Error);
  }
}
