import { localDateOf } from '../../kernel/local-date.ts';
import { inForce, versionLabel } from '../../service/texts/published.ts';
import { wordsKind } from '../../service/texts/words.ts';
import type { PageRequest } from '../page.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A text of the office as the public reads it, with its version. */
export async function publicText({ services, now, locale }: PageRequest, name: string) {
  const kind = wordsKind(name);
  if (!kind) throw new Error(`Expected to show the text ${name}, but there is none`);
  const { version, content, effectiveOn } = await inForce(services.database, kind, localDateOf(now));
  const { title, body } = content[locale];
  return { title, paragraphs: paragraphsOf(body), version: versionLabel(version), effectiveOn };
}
