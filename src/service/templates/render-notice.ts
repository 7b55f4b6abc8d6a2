import { z } from 'zod';
import { documentKinds, isDocumentKind } from '../documents/document-kinds.ts';
import { fillIn, type Locale } from '../findings/finding.ts';
import { noticesInEnglish } from './en.ts';
import { noticesInIndonesian } from './id.ts';
import { dateInWords, instantInWords } from './moments-in-words.ts';
import type { NoticeTemplate } from './notice-template.ts';

// Template and stored content → words in the reader's language. Content is kept as values (instants, kinds
// of documents), so a notice can be read in either language at any time later.

export type NoticeName = keyof typeof noticesInIndonesian;

export const isNoticeName = (text: string): text is NoticeName => Object.hasOwn(noticesInIndonesian, text);

const rejectedDocuments = z.array(
  z.object({ kind: z.string(), reasons: z.array(z.string()), note: z.string().optional() }),
);

export const noticeContent = z.object({
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  documents: rejectedDocuments.default([]),
});

export type NoticeContent = z.input<typeof noticeContent>;

/** `own` is the office's wording; the program's where left out. */
export function renderNotice(
  locale: Locale,
  name: NoticeName,
  content: NoticeContent,
  own?: NoticeTemplate,
): NoticeTemplate {
  const { subject, body } = own ?? (locale === 'id' ? noticesInIndonesian[name] : noticesInEnglish[name]);
  const words = {
    ...Object.fromEntries(
      Object.entries(content.values).map(([key, value]) => [key, inWords(key, value, locale)]),
    ),
    documents: (content.documents ?? [])
      .map((document) => `- ${documentInWords(document, locale)}`)
      .join('\n'),
  };
  return { subject: fillIn(subject, words), body: fillIn(body, words) };
}

function inWords(key: string, value: string | number, locale: Locale): string {
  if (key.endsWith('At')) return instantInWords(String(value), locale);
  return key.endsWith('On') ? dateInWords(String(value), locale) : String(value);
}

function documentInWords(
  { kind, reasons, note }: { kind: string; reasons: string[]; note?: string | undefined },
  locale: Locale,
): string {
  const label = isDocumentKind(kind) ? documentKinds[kind].label[locale] : kind;
  const why = [...reasons, ...(note ? [note] : [])].join('; ');
  return why === '' ? label : `${label}: ${why}`;
}
