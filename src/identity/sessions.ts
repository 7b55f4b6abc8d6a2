import { createHash } from 'node:crypto';
import { announce } from '../persistence/announcements/announce.ts';
import type { Database } from '../persistence/database.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { read } from '../persistence/read.ts';

// Sessions at rest. The id is stored as its SHA-256, so a copy of the database lets nobody in. Two ends:
// idle (`expiresAt`, moved by every visit) and twelve hours after the start, which no visit moves. A
// session that was ended stays behind as an empty row for a while: a slow request that still holds its
// id cannot bring it back.

const longestLifeMs = 12 * 3_600_000;
const keptAfterEndMs = 3_600_000;

export interface KeptSession {
  id: string;
  userId: string | null;
  content: string;
  seenAt: Date;
  /** When it ends if nobody comes back. */
  expiresAt: Date;
}

export async function findSession(
  database: Database,
  sessionId: string,
  now: Date,
): Promise<{ userId: string | null; content: string } | undefined> {
  const [row] = await read<{ user_id: string | null; content: string }>(
    database,
    'SELECT user_id, content FROM sessions WHERE id = ? AND expires_at > ?',
    [atRest(sessionId), now.toISOString()],
  );
  return row && { userId: row.user_id, content: row.content };
}

/** Writes a new session or what became of one that lives; one that has ended stays ended. */
export function keepSession(database: Database, session: KeptSession): Promise<void> {
  const id = atRest(session.id);
  const seenAt = session.seenAt.toISOString();
  return inTransaction(database, async (tx) => {
    const [row] = await tx.query<{ created_at: string; expires_at: string }>(
      'SELECT created_at, expires_at FROM sessions WHERE id = ?',
      [id],
    );
    if (row && row.expires_at <= seenAt) return;
    const createdAt = row?.created_at ?? seenAt;
    const state = { user_id: session.userId, content: session.content, last_seen_at: seenAt };
    const expiresAt = endOf(createdAt, session.expiresAt);
    if (!row) return tx.insert('sessions', { id, ...state, created_at: createdAt, expires_at: expiresAt });
    await tx.run(
      `UPDATE sessions SET user_id = ?, content = ?, last_seen_at = ?, expires_at = ?
       WHERE id = ? AND expires_at > ?`,
      [...Object.values(state), expiresAt, id, seenAt],
    );
  });
}

export function endSession(database: Database, sessionId: string): Promise<void> {
  return endWhere(database, 'id', atRest(sessionId));
}

/** Signs a person out everywhere: after a new password, or when the account is disabled. */
export function endSessionsOf(database: Database, userId: string): Promise<void> {
  return endWhere(database, 'user_id', userId);
}

/**
 * Deletes what ended more than an hour ago, and visits without a sign-in as soon as they are over, since
 * anybody can open those without end; returns how many.
 */
export function deleteEndedSessions(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptAfterEndMs).toISOString();
  return inTransaction(database, (tx) =>
    tx.run(
      `DELETE FROM sessions WHERE expires_at <= ? OR (user_id IS NULL AND content <> '' AND expires_at <= ?)`,
      [before, now.toISOString()],
    ),
  );
}

/** What is announced when this session is ended before its time. */
export const sessionEndTopics = (sessionId: string, userId: string): string[] => [
  `session:id:${atRest(sessionId)}`,
  `session:user_id:${userId}`,
];

const atRest = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex');

function endOf(createdAt: string, idleEnd: Date): string {
  return new Date(Math.min(idleEnd.getTime(), Date.parse(createdAt) + longestLifeMs)).toISOString();
}

async function endWhere(database: Database, column: 'id' | 'user_id', value: string): Promise<void> {
  await inTransaction(database, async (tx) => {
    await tx.run(
      `UPDATE sessions SET content = '', user_id = NULL, expires_at = last_seen_at WHERE ${column} = ?`,
      [value],
    );
    announce(database, tx, [`session:${column}:${value}`]);
  });
}
