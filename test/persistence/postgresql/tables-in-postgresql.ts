import { read } from '../../../src/persistence/read.ts';
import type { Database } from '../../../src/persistence/database.ts';
import { plainCondition, type Fact } from './table-facts.ts';

const isOurs = `n.nspname = 'public' AND t.relkind = 'r' AND t.relname NOT IN ('migrations', 'typeorm_metadata')`;

/** Every fact of the tables of a PostgreSQL database, one a line. */
export async function tablesInPostgresql(database: Database): Promise<Fact[]> {
  const facts = [await columns(database), await indexes(database), await references(database)];
  return facts.flat().sort();
}

/** Text that is not ordered byte by byte, and numbers of fewer than 64 bits, are told as what they are. */
async function columns(database: Database): Promise<Fact[]> {
  const types: Record<string, string> = { 'text C': 'text', bigint: 'integer' };
  const rows = await read<{ name: string; type: string; optional: boolean }>(
    database,
    `SELECT t.relname || '.' || a.attname AS name, NOT a.attnotnull AS optional,
       format_type(a.atttypid, a.atttypmod) || COALESCE(' ' || c.collname, '') AS type
     FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
       JOIN pg_attribute a ON a.attrelid = t.oid LEFT JOIN pg_collation c ON c.oid = a.attcollation
     WHERE ${isOurs} AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  return rows.map(({ name, type, optional }) => `${name} ${types[type] ?? type}${optional ? '?' : ''}`);
}

async function indexes(database: Database): Promise<Fact[]> {
  const rows = await read<{ table: string; unique: boolean; columns: string; condition: string | null }>(
    database,
    `SELECT t.relname AS "table", x.indisunique AS "unique", pg_get_expr(x.indpred, t.oid) AS condition,
       (SELECT STRING_AGG(pg_get_indexdef(x.indexrelid, k, false), ',' ORDER BY k)
        FROM generate_series(1, x.indnkeyatts) k) AS columns
     FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
     WHERE ${isOurs}`,
  );
  return rows.map(({ table, unique, columns: names, condition }) => {
    const named = names.replaceAll('"', '');
    return `${table} ${unique ? 'unique' : 'index'} (${named})${plainCondition(condition)}`;
  });
}

async function references(database: Database): Promise<Fact[]> {
  const onDelete: Record<string, string> = { a: 'NO ACTION', c: 'CASCADE', n: 'SET NULL' };
  const rows = await read<Record<'table' | 'names' | 'target' | 'targets' | 'on_delete', string>>(
    database,
    `SELECT t.relname AS "table", o.relname AS target, f.confdeltype AS on_delete,
       ${named('f.conrelid', 'f.conkey')} AS names, ${named('f.confrelid', 'f.confkey')} AS targets
     FROM pg_constraint f JOIN pg_class t ON t.oid = f.conrelid JOIN pg_class o ON o.oid = f.confrelid
       JOIN pg_namespace n ON n.oid = t.relnamespace
     WHERE ${isOurs} AND f.contype = 'f'`,
  );
  return rows.map(
    ({ table, names, target, targets, on_delete }) =>
      `${table} (${names}) refers to ${target} (${targets}) on delete ${onDelete[on_delete]}`,
  );
}

const named = (table: string, key: string): string =>
  `(SELECT STRING_AGG(a.attname, ',' ORDER BY k.nth) FROM UNNEST(${key}) WITH ORDINALITY AS k (number, nth)
    JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = k.number)`;
