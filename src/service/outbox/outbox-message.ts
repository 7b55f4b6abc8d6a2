import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import {
  isNoticeName,
  noticeContent,
  type NoticeContent,
  type NoticeName,
} from '../templates/render-notice.ts';

/** A notice that waits for its delivery, or had it. */
export interface OutboxMessage {
  id: string;
  key: string;
  channel: string;
  recipientId: string | null;
  address: string | null;
  name: NoticeName;
  content: NoticeContent;
  instanceId: string | null;
  deliveredAt: string | null;
}

interface Row {
  id: string;
  message_key: string;
  channel: string;
  recipient_id: string | null;
  recipient_address: string | null;
  template: string;
  content: string;
  instance_id: string | null;
  delivered_at: string | null;
}

export async function outboxMessage(
  database: Database,
  outboxId: string,
): Promise<OutboxMessage | undefined> {
  const [row] = await read<Row>(
    database,
    `SELECT id, message_key, channel, recipient_id, recipient_address, template, content, instance_id, delivered_at
     FROM outbox WHERE id = ?`,
    [outboxId],
  );
  if (!row) return undefined;
  if (!isNoticeName(row.template))
    throw new Error(`Expected to deliver a notice, but "${row.template}" is no template`);
  return {
    id: row.id,
    key: row.message_key,
    channel: row.channel,
    recipientId: row.recipient_id,
    address: row.recipient_address,
    name: row.template,
    content: noticeContent.parse(JSON.parse(row.content)),
    instanceId: row.instance_id,
    deliveredAt: row.delivered_at,
  };
}
