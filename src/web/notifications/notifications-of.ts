import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { Locale } from '../../service/findings/finding.ts';
import { inReadersWords, type StoredMessage } from './in-readers-words.ts';

// The messages of one person, newest first. Every query names the person: nobody reads another's.

export interface Notification extends StoredMessage {
  readonly instanceId: string | null;
  readonly readAt: string | null;
}

export const notificationsPerPage = 25;

/** `before` is the id of the last one of the page before; ids sort by creation. */
export async function notificationsOf(
  database: Database,
  userId: string,
  locale: Locale,
  before?: string,
): Promise<Notification[]> {
  const stored = await read<Notification>(
    database,
    `SELECT n.id, n.subject, n.body, n.instance_id AS "instanceId", n.created_at AS "createdAt",
            n.read_at AS "readAt", o.template, o.content
       FROM notifications n LEFT JOIN outbox o ON o.id = n.outbox_id
      WHERE n.user_id = ? AND n.id < ?
      ORDER BY n.id DESC
      LIMIT ${notificationsPerPage + 1}`,
    [userId, before ?? '~'],
  );
  return inReadersWords(database, locale, stored);
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
