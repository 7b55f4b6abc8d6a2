import type { HistoryEvent } from './event.ts';
import { inWords } from './in-words.ts';
import { fillers, isKnown, sentences, type Locale } from './sentences/sentences.ts';

type Told = Pick<HistoryEvent, 'type' | 'actorId' | 'elementId' | 'content'>;

/**
 * An event as a sentence for people. `names` knows the people (see `peopleIn`); someone it does not know
 * is "someone". An event of a type that no catalogue has is told plainly, never left out.
 */
export function sentenceOf(
  event: Told,
  locale: Locale,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const told = templateFor(event, locale).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    fill(name, event, locale, names),
  );
  return told.charAt(0).toUpperCase() + told.slice(1);
}

function templateFor({ type, content }: Told, locale: Locale): string {
  const variant = content['how'] ?? content['reason'];
  return sentence(`${type}.${String(variant)}`, locale) ?? sentence(type, locale) ?? fillers[locale].unknown;
}

const sentence = (key: string, locale: Locale): string | undefined =>
  isKnown(key) ? sentences[locale][key] : undefined;

function fill(name: string, event: Told, locale: Locale, names: ReadonlyMap<string, string>): string {
  const { type, actorId, elementId, content } = event;
  const { system, someone, process, missing } = fillers[locale];
  if (name === 'type') return type;
  if (name === 'actor') return actorId === undefined ? system : (names.get(actorId) ?? someone);
  if (name === 'element') return String(content['name'] ?? elementId ?? process);
  const value = content[name];
  return value === undefined || value === null ? missing : inWords(name, value, locale);
}
