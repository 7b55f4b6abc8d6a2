import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

// The messages of one person, newest first. Every query names the person: nobody reads another's.

export interface Notification {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly instanceId: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

export const notificationsPerPage = 25;

/** `before` is the id of the last one of the page before; ids sort by creation. */
export function notificationsOf(
  database: Database,
  userId: string,
  before?: string,
): Promise<Notification[]> {
  return read<Notification>(
    database,
    `SELECT id, subject, body, instance_id AS "instanceId", created_at AS "createdAt", read_at AS "readAt"
       FROM notifications
      WHERE user_id = ? AND id < ?
      ORDER BY id DESC
      LIMIT ${notificationsPerPage + 1}`,
    [userId, before ?? '~'],
  );
}

/** Counted no further than what is told as "99+". */
export async function unreadNotifications(database: Database, userId: string): Promise<number> {
  const [row] = await read<{ unread: number }>(
    database,
    `SELECT COUNT(*) AS unread FROM (
       SELECT 1 FROM notifications WHERE user_id = ? AND read_at IS NULL LIMIT 100) n`,
    [userId],
  );
  return row?.unread ?? 0;
}
