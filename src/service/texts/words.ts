import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { noticesInEnglish } from '../templates/en.ts';
import { noticesInIndonesian } from '../templates/id.ts';
import { isNoticeName, type NoticeName } from '../templates/render-notice.ts';
import type { TextKind } from './text-kind.ts';

// Texts of a title and a body in both languages: what people consent to, the privacy notice, the maklumat,
// and the notices. A body has paragraphs, apart by an empty line; one that begins with `## ` is a heading.

const said = z.object({
  title: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(20_000),
});

export const wordsSchema = z.object({ id: said, en: said });
export type Words = z.output<typeof wordsSchema>;

const legal = z.record(z.string(), wordsSchema);

let shipped: Record<string, Words> | undefined;

function shippedTexts(): Record<string, Words> {
  shipped ??= legal.parse(JSON.parse(readFileSync(resolve('data/seeds/published-texts.json'), 'utf8')));
  return shipped;
}

const noticePrefix = 'notice.';
export const noticeText = (name: NoticeName): string => `${noticePrefix}${name}`;

/** What people answer to, or rely on: kept in the database from the first start on, and never changed there. */
export const legalTextNames = (): string[] => Object.keys(shippedTexts());

export const noticeTextNames = (): string[] =>
  Object.keys(noticesInIndonesian).map((name) => `${noticePrefix}${name}`);

/** Undefined where there is no text of that name. */
export function wordsKind(name: string): TextKind<Words> | undefined {
  const program = programWords(name);
  return program && { name, schema: wordsSchema, program: () => program };
}

function programWords(name: string): Words | undefined {
  const notice = name.startsWith(noticePrefix) ? name.slice(noticePrefix.length) : '';
  if (!isNoticeName(notice)) return shippedTexts()[name];
  const [id, en] = [noticesInIndonesian[notice], noticesInEnglish[notice]];
  return { id: { title: id.subject, body: id.body }, en: { title: en.subject, body: en.body } };
}
