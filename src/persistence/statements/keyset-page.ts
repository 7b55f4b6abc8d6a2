import { z } from 'zod';
import { always, type Condition } from './condition.ts';

// Pages of a list that begin after the last row shown, so that rows which come and go meanwhile move
// nothing. A cursor holds that row's sort keys: only a place in an order, who may see what is decided anew
// on every page. One that was tampered with or cut off means the first page.

/** The columns that a list is sorted by, together unique. */
export interface Order {
  readonly columns: readonly { readonly sql: string; readonly holds: 'string' | 'number' }[];
  readonly direction: 'ASC' | 'DESC';
}

type Keys = readonly (string | number)[];

const shape = z.array(z.union([z.string(), z.number()]));

export const orderBy = ({ columns, direction }: Order): string =>
  columns.map(({ sql }) => `${sql} ${direction}`).join(', ');

/** The rows after the one of the cursor. */
export function after({ columns, direction }: Order, cursor: string | undefined): Condition {
  const keys = cursor === undefined ? undefined : keysIn(cursor);
  if (keys?.length !== columns.length) return always;
  if (columns.some(({ holds }, index) => typeof keys[index] !== holds)) return always;
  const beyond = direction === 'ASC' ? '>' : '<';
  const places = columns.map(() => '?').join(', ');
  // Compared as rows, so that the database begins in the middle of its index.
  return { sql: `(${columns.map(({ sql }) => sql).join(', ')}) ${beyond} (${places})`, params: [...keys] };
}

/** Of `limit + 1` rows read: those to show, and the cursor of the following page, undefined on the last. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => Keys,
): { shown: Row[]; next: string | undefined } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: rows.length > limit && last ? cursorOf(keysOf(last)) : undefined };
}

const cursorOf = (keys: Keys): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

function keysIn(cursor: string): Keys | undefined {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
