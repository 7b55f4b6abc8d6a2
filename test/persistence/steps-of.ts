import pg from 'pg';
import { read } from '../../src/persistence/read.ts';
import type { TestDatabase } from '../support/database.ts';

// How the database would answer a question by an index, one line a step: where the index does not serve, rows are
// sorted, or the whole table is read, there are more lines or others.

export const stepsOf = (opened: TestDatabase, sql: string, index: string): Promise<string[]> =>
  'url' in opened.address ? stepsOfPostgresql(opened.address.url, sql, index) : stepsOfSqlite(opened, sql);

async function stepsOfSqlite({ database }: TestDatabase, sql: string): Promise<string[]> {
  const plan = await read<{ detail: string }>(database, `EXPLAIN QUERY PLAN ${sql}`);
  return plan.map(({ detail }) => detail);
}

interface Step {
  'Node Type': string;
  'Index Name'?: string;
  Plans?: Step[];
}

/** Its choice among indexes depends on the rows, and there are none: what is asked is whether this one serves. */
async function stepsOfPostgresql(url: string, sql: string, index: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const way of ['seqscan', 'bitmapscan', 'sort']) await client.query(`SET LOCAL enable_${way} = off`);
    await client.query(withoutTheOthers, [`^(${index})$`]);
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Step }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`);
    return rows.flatMap((row) => row['QUERY PLAN']).flatMap(({ Plan }) => linesOf(Plan));
  } finally {
    await client.end();
  }
}

// Never committed.
const withoutTheOthers = `
  WITH served AS (
    SELECT indrelid, indexrelid FROM pg_index JOIN pg_class ON oid = indexrelid WHERE relname ~ $1)
  UPDATE pg_index AS other SET indisvalid = false FROM served
  WHERE other.indrelid = served.indrelid AND other.indexrelid <> served.indexrelid`;

const counting = new Set(['Limit', 'Aggregate', 'Result']);

function linesOf(step: Step): string[] {
  const below = (step.Plans ?? []).flatMap(linesOf);
  if (counting.has(step['Node Type'])) return below;
  return [`${step['Node Type']} USING INDEX ${step['Index Name'] ?? 'none'}`, ...below];
}
