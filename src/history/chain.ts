import { hash } from 'node:crypto';
import type { HistoryRow } from '../persistence/entities/history.ts';

// Each row's hash covers every column of the row and the hash of the row before it in its stream, so that
// no row can be changed, moved or taken out without all later ones of the stream telling.

/** The hash before the first row of a stream. */
export const chainStart = '0'.repeat(64);

/** Columns in their order within the hash. Released history depends on it: append at the end, never reorder. */
const hashed = [
  'id',
  'stream',
  'position',
  'at',
  'type',
  'instance_id',
  'task_id',
  'element_id',
  'actor_id',
  'content',
] as const;

/** SHA-256 (hex) over the JSON array of the previous hash and the columns: an array has one way to be written. */
export function hashOf(previous: string, row: Omit<HistoryRow, 'hash'>): string {
  const columns = hashed.map((column) => row[column]);
  return hash('sha256', JSON.stringify([previous, ...columns]), 'hex');
}
