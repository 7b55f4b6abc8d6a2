import { read } from '../../../src/persistence/read.ts';
import type { Database } from '../../../src/persistence/database.ts';
import { plainCondition, type Fact } from './table-facts.ts';

/** Every fact of the tables of a SQLite file, one a line. */
export async function tablesInSqlite(database: Database): Promise<Fact[]> {
  const tables = await read<{ name: string }>(
    database,
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('migrations', 'typeorm_metadata')`,
  );
  const facts = await Promise.all(
    tables.flatMap(({ name }) => [
      columnsOf(database, name),
      indexesOf(database, name),
      referencesOf(database, name),
    ]),
  );
  return facts.flat().sort();
}

async function columnsOf(database: Database, table: string): Promise<Fact[]> {
  const columns = await read<{ name: string; type: string; notnull: number }>(
    database,
    'SELECT name, LOWER(type) AS type, "notnull" FROM pragma_table_info(?)',
    [table],
  );
  return columns.map(({ name, type, notnull }) => `${table}.${name} ${type}${notnull ? '' : '?'}`);
}

async function indexesOf(database: Database, table: string): Promise<Fact[]> {
  const rows = await read<{ name: string; unique: number; columns: string; sql: string | null }>(
    database,
    `SELECT l.name, l."unique", m.sql,
       (SELECT GROUP_CONCAT(c.name) FROM (SELECT name FROM pragma_index_info(l.name) ORDER BY seqno) c) AS columns
     FROM pragma_index_list(?) l LEFT JOIN sqlite_master m ON m.name = l.name`,
    [table],
  );
  const facts = rows.map(({ unique, columns, sql }) => {
    const where = plainCondition(/ WHERE (.*)$/s.exec(sql ?? '')?.[1]);
    return `${table} ${unique ? 'unique' : 'index'} (${columns})${where}`;
  });
  return [...facts, ...(await rowIdKey(database, table))];
}

/** A key of one integer is the row's own number and has no index. */
async function rowIdKey(database: Database, table: string): Promise<Fact[]> {
  const keys = await read<{ name: string; type: string }>(
    database,
    'SELECT name, LOWER(type) AS type FROM pragma_table_info(?) WHERE pk > 0',
    [table],
  );
  const [key] = keys;
  return keys.length === 1 && key?.type === 'integer' ? [`${table} unique (${key.name})`] : [];
}

async function referencesOf(database: Database, table: string): Promise<Fact[]> {
  const rows = await read<{ to_table: string; columns: string; to_columns: string; on_delete: string }>(
    database,
    `SELECT "table" AS to_table, on_delete, GROUP_CONCAT("from") AS columns, GROUP_CONCAT("to") AS to_columns
     FROM (SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq) GROUP BY id, "table", on_delete`,
    [table],
  );
  return rows.map(
    (row) =>
      `${table} (${row.columns}) refers to ${row.to_table} (${row.to_columns}) on delete ${row.on_delete}`,
  );
}
