import { Rejection } from '../../kernel/rejection.ts';
import type { TextKind } from '../../service/texts/text-kind.ts';
import { wordsKind, type Words } from '../../service/texts/words.ts';
import type { FormBody, PageRequest } from '../page.ts';
import { textOf } from '../page.ts';
import type { Translate } from '../rendering/language.ts';

/** The text that the address names. */
export function kindIn({ params }: PageRequest): TextKind<Words> {
  const kind = wordsKind(params['name'] ?? '');
  if (kind) return kind;
  throw new Rejection('not-found', 'open a text', `there is no text ${params['name'] ?? ''}`);
}

/** What stands in the form; a line break travels as two characters. */
export const typedWords = (body: FormBody): Words => ({
  id: { title: plain(body, 'id.title'), body: plain(body, 'id.body') },
  en: { title: plain(body, 'en.title'), body: plain(body, 'en.body') },
});

const plain = (body: FormBody, field: string): string => textOf(body, field).replaceAll('\r\n', '\n').trim();

/** A notice is called by the name of its occasion, the others by their title. */
export const groupOf = (name: string): 'consent' | 'notice' | 'public' =>
  name.startsWith('consent.') ? 'consent' : name.startsWith('notice.') ? 'notice' : 'public';

export const useOf = (t: Translate, name: string): string => t(`texts.use.${groupOf(name)}`);
