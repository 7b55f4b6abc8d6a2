import { all, holding } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import type { IncomingLetterRow, OutgoingLetterRow } from '../../persistence/entities/registers.ts';
import { read } from '../../persistence/read.ts';
import type { Value } from '../../persistence/statements/value.ts';
import { incomingRow, outgoingRow, shapes, type Register, type RegisterRow } from './register.ts';

export interface RegisterQuery {
  year: number;
  search?: string | undefined;
  /** Only numbers below this one. */
  below?: number | undefined;
  limit?: number;
}

/** Of one year, the last number first. */
export async function registerRows(
  database: Database,
  register: Register,
  { year, search, below, limit }: RegisterQuery,
): Promise<RegisterRow[]> {
  const { table, searched } = shapes[register];
  const { sql, params } = all(
    { sql: 'year = ?', params: [year] },
    holding(searched, search),
    ...(below === undefined ? [] : [{ sql: 'sequence < ?', params: [below] }]),
  );
  const rest = limit === undefined ? '' : ' LIMIT ?';
  const asked = `SELECT * FROM ${table} WHERE ${sql} ORDER BY sequence DESC${rest}`;
  const values: Value[] = limit === undefined ? params : [...params, limit];
  return register === 'incoming'
    ? (await read<IncomingLetterRow>(database, asked, values)).map(incomingRow)
    : (await read<OutgoingLetterRow>(database, asked, values)).map(outgoingRow);
}

/** The years that have a letter, the latest first. */
export async function registerYears(database: Database, register: Register): Promise<number[]> {
  const rows = await read<{ year: number }>(
    database,
    `SELECT DISTINCT year FROM ${shapes[register].table} ORDER BY year DESC`,
    [],
  );
  return rows.map(({ year }) => Number(year));
}
