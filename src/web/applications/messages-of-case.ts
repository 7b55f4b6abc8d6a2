import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { Locale } from '../../service/findings/finding.ts';
import { surveyInvitation } from '../../service/survey/invitation.ts';
import { inReadersWords, type StoredMessage } from '../notifications/in-readers-words.ts';

export interface CaseMessage extends StoredMessage {
  readonly readAt: string | null;
}

/** What one person was told about one case, newest first; the invitation to the survey has a card of its own. */
export async function messagesOfCase(
  database: Database,
  userId: string,
  instanceId: string,
  locale: Locale,
): Promise<CaseMessage[]> {
  const stored = await read<CaseMessage>(
    database,
    `SELECT n.id, n.subject, n.body, n.created_at AS "createdAt", n.read_at AS "readAt",
            o.template, o.content
     FROM notifications n JOIN outbox o ON o.id = n.outbox_id
     WHERE n.user_id = ? AND n.instance_id = ? AND o.template <> ? ORDER BY n.id DESC`,
    [userId, instanceId, surveyInvitation],
  );
  return inReadersWords(database, locale, stored);
}
