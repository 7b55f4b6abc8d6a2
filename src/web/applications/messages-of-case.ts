import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { surveyInvitation } from '../../service/survey/invitation.ts';

export interface CaseMessage {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** What one person was told about one case, newest first; the invitation to the survey has a card of its own. */
export const messagesOfCase = (
  database: Database,
  userId: string,
  instanceId: string,
): Promise<CaseMessage[]> =>
  read<CaseMessage>(
    database,
    `SELECT n.id, n.subject, n.body, n.created_at AS "createdAt", n.read_at AS "readAt"
     FROM notifications n JOIN outbox o ON o.id = n.outbox_id
     WHERE n.user_id = ? AND n.instance_id = ? AND o.template <> ? ORDER BY n.id DESC`,
    [userId, instanceId, surveyInvitation],
  );
