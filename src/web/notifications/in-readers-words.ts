import type { Database } from '../../persistence/database.ts';
import type { Locale } from '../../service/findings/finding.ts';
import { noticeInWords } from '../../service/outbox/notice-in-words.ts';
import { isNoticeName, noticeContent } from '../../service/templates/render-notice.ts';

// A message is stored in the language that the office writes in, with the notice that it was made from: who reads it
// in another language gets it in that one. Where the notice is gone, what was stored is what there is.

export interface StoredMessage {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: string;
  /** The notice that it was made from, and its values. */
  readonly template: string | null;
  readonly content: string | null;
}

export const inReadersWords = <Message extends StoredMessage>(
  database: Database,
  locale: Locale,
  messages: readonly Message[],
): Promise<Message[]> =>
  Promise.all(messages.map(async (each) => ({ ...each, ...(await wordsOf(database, locale, each)) })));

async function wordsOf(database: Database, locale: Locale, { template, content, createdAt }: StoredMessage) {
  if (template === null || content === null || !isNoticeName(template)) return {};
  const values = noticeContent.parse(JSON.parse(content));
  return noticeInWords(database, locale, { name: template, content: values, at: new Date(createdAt) });
}
