import type { Database } from '../../persistence/database.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';

// The answers to requests of a token with an idempotency key, for a day. A row is written in the transaction of what the
// request did: either both are there or neither.

const keptMs = 24 * 3_600_000;

export interface Keyed {
  readonly tokenId: string;
  readonly key: string;
  /** Of the method, the address and the body. */
  readonly requestHash: string;
}

export interface KeptAnswer {
  readonly requestHash: string;
  readonly status: number;
  /** JSON; undefined for an answer without content. */
  readonly content: string | undefined;
}

interface Row {
  request_hash: string;
  status: number;
  content: string | null;
}

const oldest = (now: Date): string => new Date(now.getTime() - keptMs).toISOString();

export async function keptAnswer(
  database: Database,
  { tokenId, key }: Keyed,
  now: Date,
): Promise<KeptAnswer | undefined> {
  const [row] = await read<Row>(
    database,
    `SELECT request_hash, status, content FROM kept_answers
     WHERE token_id = ? AND idempotency_key = ? AND created_at > ?`,
    [tokenId, key, oldest(now)],
  );
  return row && { requestHash: row.request_hash, status: row.status, content: row.content ?? undefined };
}

/** Whether it was kept: false when another request with the key was answered meanwhile. */
export async function keepAnswer(
  tx: Transaction,
  { tokenId, key, requestHash }: Keyed,
  { status, content }: Omit<KeptAnswer, 'requestHash'>,
  now: Date,
): Promise<boolean> {
  const changed = await tx.run(insertOrRenew, [
    tokenId,
    key,
    requestHash,
    status,
    content ?? null,
    now.toISOString(),
    oldest(now),
  ]);
  return changed === 1;
}

const insertOrRenew = `
  INSERT INTO kept_answers (token_id, idempotency_key, request_hash, status, content, created_at)
  VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (token_id, idempotency_key) DO UPDATE SET
    request_hash = excluded.request_hash, status = excluded.status, content = excluded.content,
    created_at = excluded.created_at
  WHERE kept_answers.created_at <= ?`;

/** Deletes those that are kept no longer; returns how many. */
export const deleteOldAnswers = (database: Database, now: Date): Promise<number> =>
  inTransaction(database, (tx) => tx.run('DELETE FROM kept_answers WHERE created_at <= ?', [oldest(now)]));
