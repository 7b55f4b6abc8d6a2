import { randomBytes } from 'node:crypto';
import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { hashOfToken } from '../tokens/token-secret.ts';

// A person's secret address for calendar programs, which cannot sign in: 256 random bits, of which only a hash is
// kept. One a person; a new one takes the place of the old, which opens nothing from then on.

export interface DeadlineFeed {
  createdAt: Date;
  lastReadAt: Date | undefined;
}

/** A program asks every few minutes: when it did is told to the hour. */
const toldAfterMs = 60 * 60 * 1000;

/** The token of the new address, never to be had again. The caller records it. */
export async function createFeed(tx: Transaction, userId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.run(
    `INSERT INTO calendar_feeds (user_id, hash, created_at) VALUES (?, ?, ?)
     ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, created_at = excluded.created_at, last_read_at = NULL`,
    [userId, hashOfToken(token), now.toISOString()],
  );
  return token;
}

/** Whether there was one. */
export const revokeFeed = async (tx: Transaction, userId: string): Promise<boolean> =>
  (await tx.run('DELETE FROM calendar_feeds WHERE user_id = ?', [userId])) === 1;

export async function feedOf(database: Database, userId: string): Promise<DeadlineFeed | undefined> {
  const [row] = await read<{ created_at: string; last_read_at: string | null }>(
    database,
    'SELECT created_at, last_read_at FROM calendar_feeds WHERE user_id = ?',
    [userId],
  );
  return (
    row && {
      createdAt: new Date(row.created_at),
      lastReadAt: row.last_read_at === null ? undefined : new Date(row.last_read_at),
    }
  );
}

/** Whose address it is; notes that it was read. */
export async function readerOfFeed(
  database: Database,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const [row] = await read<{ user_id: string; last_read_at: string | null }>(
    database,
    'SELECT user_id, last_read_at FROM calendar_feeds WHERE hash = ?',
    [hashOfToken(token)],
  );
  if (!row) return undefined;
  const toldAt = row.last_read_at === null ? 0 : Date.parse(row.last_read_at);
  if (now.getTime() - toldAt >= toldAfterMs)
    await inTransaction(database, (tx) =>
      tx.run('UPDATE calendar_feeds SET last_read_at = ? WHERE user_id = ?', [
        now.toISOString(),
        row.user_id,
      ]),
    );
  return row.user_id;
}
