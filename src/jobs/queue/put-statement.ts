import { keptTexts } from '../../persistence/statements/kept-texts.ts';
import type { Value } from '../../persistence/statements/value.ts';
import type { NewRow } from './job-queue.ts';

// The statement that writes jobs, for any number of rows.

const columns = [
  'id',
  'kind',
  'job_key',
  'instance_id',
  'payload',
  'due_at',
  'priority',
  'attempts',
  'max_attempts',
  'retry_waits',
  'exclusive',
  'lane',
] as const satisfies readonly (keyof NewRow)[];

/** Rows in one statement: few lengths of it come again and again, and no database refuses so many parameters. */
export const mostRows = 100;

export const putStatement = keptTexts(
  (count: number): string => `
  INSERT INTO jobs (${columns.join(', ')})
  VALUES ${Array<string>(count)
    .fill(`(${columns.map(() => '?').join(', ')})`)
    .join(', ')}
  ON CONFLICT (job_key) DO UPDATE SET
    ${columns
      .filter((column) => column !== 'job_key')
      .map((column) => `${column} = excluded.${column}`)
      .join(', ')},
    leased_until = NULL, leased_by = NULL, dead_at = NULL, last_error = NULL`,
);

export const putParameters = (rows: readonly NewRow[]): Value[] =>
  rows.flatMap((row) => columns.map((column) => row[column]));

export function* inPortions<T>(items: readonly T[], size = mostRows): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
