import type { Value } from './value.ts';

// Conditions of a WHERE clause as values. The SQL in them is this program's own; whatever came from outside
// travels as a parameter.

export interface Condition {
  sql: string;
  params: Value[];
}

export const always: Condition = { sql: '1 = 1', params: [] };

export const all = (...conditions: Condition[]): Condition => ({
  sql: conditions.map((condition) => `(${condition.sql})`).join(' AND '),
  params: conditions.flatMap((condition) => condition.params),
});

/** An empty list holds nothing: no row fits. */
export function oneOf(column: string, values: readonly Value[]): Condition {
  const places = values.map(() => '?').join(', ') || 'NULL';
  return { sql: `${column} IN (${places})`, params: [...values] };
}

/** One of the columns holds the text, whatever its case; wildcards in it mean themselves. Blank fits all. */
export function holding(columns: readonly string[], text: string | undefined): Condition {
  const sought = text?.trim().toLowerCase();
  if (!sought) return always;
  const pattern = `%${sought.replace(/[\\%_]/g, '\\$&')}%`;
  return {
    sql: columns.map((column) => `LOWER(COALESCE(${column}, '')) LIKE ? ESCAPE '\\'`).join(' OR '),
    params: columns.map(() => pattern),
  };
}
