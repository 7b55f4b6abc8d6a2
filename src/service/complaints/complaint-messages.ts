import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Database } from '../../persistence/database.ts';
import { newId } from '../../kernel/ids.ts';
import { read } from '../../persistence/read.ts';

// What office and complainant wrote to each other, and what the office noted for itself.

export const messageKinds = ['answer', 'request', 'material', 'objection', 'confirmation', 'note'] as const;
export type MessageKind = (typeof messageKinds)[number];

export interface ComplaintMessage {
  readonly kind: string;
  readonly content: string;
  readonly authorId: string | null;
  readonly createdAt: string;
}

interface NewMessage {
  complaintId: string;
  kind: MessageKind;
  content: string;
  authorId: string;
  now: Date;
}

export const keepMessage = (tx: Transaction, message: NewMessage): Promise<void> =>
  tx.insert('complaint_messages', {
    id: newId(),
    complaint_id: message.complaintId,
    kind: message.kind,
    content: message.content,
    author_id: message.authorId,
    created_at: message.now.toISOString(),
  });

/** The oldest first; the office's notes only for the office. */
export async function messagesOf(
  database: Database,
  complaintId: string,
  { withNotes }: { withNotes: boolean },
): Promise<ComplaintMessage[]> {
  const messages = await read<ComplaintMessage>(
    database,
    `SELECT kind, content, author_id AS "authorId", created_at AS "createdAt"
     FROM complaint_messages WHERE complaint_id = ? ORDER BY id`,
    [complaintId],
  );
  return withNotes ? messages : messages.filter(({ kind }) => kind !== 'note');
}
