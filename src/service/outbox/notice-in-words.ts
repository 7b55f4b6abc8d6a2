import { localDateOf } from '../../kernel/local-date.ts';
import type { Database } from '../../persistence/database.ts';
import type { Locale } from '../findings/finding.ts';
import { renderNotice, type NoticeContent, type NoticeName } from '../templates/render-notice.ts';
import type { NoticeTemplate } from '../templates/notice-template.ts';
import { inForce } from '../texts/published.ts';
import { noticeText, wordsKind } from '../texts/words.ts';

/** A notice in a language, with the office's wording of the day that it was asked for on. */
export async function noticeInWords(
  database: Database,
  locale: Locale,
  { name, content, at }: { name: NoticeName; content: NoticeContent; at: Date },
): Promise<NoticeTemplate> {
  const kind = wordsKind(noticeText(name));
  const own = kind && (await inForce(database, kind, localDateOf(at))).content[locale];
  return renderNotice(locale, name, content, own && { subject: own.title, body: own.body });
}
