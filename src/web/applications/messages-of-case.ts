import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

export interface CaseMessage {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** What one person was told about one case, newest first. */
export const messagesOfCase = (
  database: Database,
  userId: string,
  instanceId: string,
): Promise<CaseMessage[]> =>
  read<CaseMessage>(
    database,
    `SELECT id, subject, body, created_at AS "createdAt", read_at AS "readAt" FROM notifications
     WHERE user_id = ? AND instance_id = ? ORDER BY id DESC`,
    [userId, instanceId],
  );
