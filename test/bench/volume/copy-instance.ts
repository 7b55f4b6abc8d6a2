import type { Database } from '../../../src/persistence/database.ts';
import { inTransaction, type Transaction } from '../../../src/persistence/in-transaction.ts';
import type { Waiting } from '../../../src/jobs/queue/job-queue.ts';
import { queueOf } from '../../../src/jobs/queue/queue-of.ts';
import { read } from '../../../src/persistence/read.ts';
import { rowsOfCase, type Row } from './case-rows.ts';
import { CaseTemplate } from './case-template.ts';

// Copies of an instance that was really started, with all its rows, on either database.

const portion = 500;

/** Writes them in transactions of their own, with their jobs in the queue. */
export async function copyInstance(database: Database, instanceId: string, copies: number): Promise<void> {
  const rows = await rowsOfCase(database, instanceId);
  // The applicant is the same in all of them.
  const ofCase = rows.filter(({ table }) => !table.startsWith('user'));
  const template = new CaseTemplate(ofCase, await idsOfOthers(database));
  const numbers = {
    task: await last(database, 'tasks', 'number'),
    history: await last(database, 'history', 'id'),
  };
  const madeAtMs = Date.now();
  for (let from = 0; from < copies; from += portion) {
    const tables = new Map<string, Row[]>();
    const take = (table: string, columns: readonly string[], cells: Row[string][]) => {
      const row = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null]));
      tables.set(table, [...(tables.get(table) ?? []), row]);
    };
    for (let copy = from; copy < Math.min(copies, from + portion); copy++)
      template.copy({ copy, laterMs: 0, madeAtMs }, numbers, take);
    await inTransaction(database, (tx) => insert(tx, tables));
  }
  await inTransaction(database, (tx) => goOnCounting(tx, numbers));
}

async function insert(tx: Transaction, tables: ReadonlyMap<string, Row[]>): Promise<void> {
  for (const [table, rows] of tables) await tx.insert(table, rows);
  const jobs = tables.get('jobs');
  if (jobs) await queueOf(tx).putBack(tx, jobs.map(waiting));
}

const waiting = (job: Row): Waiting => ({
  id: String(job['id']),
  lane: String(job['lane']),
  due_at: String(job['due_at']),
  priority: Number(job['priority']),
  instance_id: String(job['instance_id']),
  exclusive: Number(job['exclusive']),
});

/** Definitions and people are those of the original. */
async function idsOfOthers(database: Database): Promise<ReadonlySet<string>> {
  const rows = await read<{ id: string }>(
    database,
    'SELECT id FROM process_definitions UNION ALL SELECT id FROM users',
  );
  return new Set(rows.map(({ id }) => id));
}

async function last(database: Database, table: string, column: string): Promise<number> {
  const sql = `SELECT COALESCE(MAX(${column}), 0) AS last FROM ${table}`;
  return (await read<{ last: number }>(database, sql))[0]?.last ?? 0;
}

async function goOnCounting(tx: Transaction, numbers: { task: number; history: number }): Promise<void> {
  if (tx.dialect.jobQueue === 'table')
    return void (await tx.run(`UPDATE counters SET last = ? WHERE name = 'task'`, [numbers.task]));
  await tx.query(`SELECT setval('task_numbers', ?)`, [numbers.task + 1]);
  await tx.query(`SELECT setval(pg_get_serial_sequence('history', 'id'), ?)`, [numbers.history + 1]);
}
