import { z } from 'zod';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { isCorrectable, placeOf } from './correctable.ts';
import type { DataRequest } from './data-request.ts';

const contentShape = z.record(z.string(), z.unknown());

/** What is stored now of what is to be corrected; undefined where the program does not keep it by itself. */
export async function currentValue(
  database: Database,
  { field, subjectId, applicationId }: Pick<DataRequest, 'field' | 'subjectId' | 'applicationId'>,
): Promise<string | undefined> {
  if (!isCorrectable(field)) return undefined;
  const place = placeOf(field);
  if (place.of === 'elsewhere') return undefined;
  if (place.of === 'account') return cell(database, 'users', place.column, subjectId);
  const content = 'key' in place ? place.key : undefined;
  const column = 'column' in place ? place.column : 'content';
  const stored = await cell(database, 'applications', column, applicationId ?? '');
  if (content === undefined || stored === undefined) return stored;
  const value = contentShape.parse(JSON.parse(stored))[content];
  return typeof value === 'string' ? value : undefined;
}

/** Table and column are this program's own words. */
async function cell(
  database: Database,
  table: 'users' | 'applications',
  column: string,
  id: string,
): Promise<string | undefined> {
  const sql = `SELECT ${column} AS value FROM ${table} WHERE id = ?`;
  const [row] = await read<{ value: string | null }>(database, sql, [id]);
  return row?.value ?? undefined;
}
