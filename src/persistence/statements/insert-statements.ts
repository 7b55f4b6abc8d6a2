import { keptTexts } from './kept-texts.ts';
import type { Value } from './value.ts';

// INSERT statements for rows of one shape, in as few statements as the limit of bound parameters allows.

interface Statement {
  sql: string;
  params: Value[];
}

export function insertStatements(
  table: string,
  rows: readonly Record<string, Value>[],
  maxParameters: number,
): Statement[] {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return [];
  const size = Math.floor(maxParameters / columns.length);
  const statements: Statement[] = [];
  for (let from = 0; from < rows.length; from += size) {
    statements.push(statementFor(table, columns, rows.slice(from, from + size)));
  }
  return statements;
}

function statementFor(table: string, columns: string[], rows: readonly Record<string, Value>[]): Statement {
  return {
    sql: textFor(table, columns, rows.length),
    params: valuesOf(table, columns, rows),
  };
}

// One for each table and its columns: whoever inserts into it always gives the same.
const texts = new Map<string, { columns: readonly string[]; textFor: (count: number) => string }>();

function textFor(table: string, columns: string[], count: number): string {
  let known = texts.get(table);
  if (
    known?.columns.length !== columns.length ||
    known.columns.some((column, at) => column !== columns[at])
  ) {
    known = { columns, textFor: keptTexts((rows) => textOf(table, columns, rows)) };
    texts.set(table, known);
  }
  return known.textFor(count);
}

function textOf(table: string, columns: string[], count: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const rows = Array<string>(count).fill(row).join(', ');
  return `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES ${rows}`;
}

function valuesOf(table: string, columns: string[], rows: readonly Record<string, Value>[]): Value[] {
  const values: Value[] = [];
  for (const row of rows) {
    if (Object.keys(row).length !== columns.length) throw different(table);
    for (const column of columns) {
      const value = row[column];
      if (value === undefined) throw different(table);
      values.push(value);
    }
  }
  return values;
}

const different = (table: string): Error =>
  new Error(`Expected to insert into ${table}, but its rows differ in columns or leave one undefined`);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
