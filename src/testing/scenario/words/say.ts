import type { Locale } from '../../../history/sentences/sentences.ts';
import { sentencesEn } from './en.ts';
import { sentencesId } from './id.ts';

// What a run of a scenario tells, in both languages at once: whoever shows it chooses one.

export type Words = Readonly<Record<Locale, string>>;
export type WordsKey = keyof typeof sentencesId;

/** `filled` is written into the {places} of the sentence, the same in both languages unless it is Words. */
export function say(key: WordsKey, filled: Readonly<Record<string, string | Words>> = {}): Words {
  return { id: fill(sentencesId[key], filled, 'id'), en: fill(sentencesEn[key], filled, 'en') };
}

export const joined = (all: readonly Words[], by = '; '): Words => ({
  id: all.map(({ id }) => id).join(by),
  en: all.map(({ en }) => en).join(by),
});

const fill = (sentence: string, filled: Readonly<Record<string, string | Words>>, locale: Locale): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(filled, name) ? filled[name] : place;
    return typeof value === 'object' ? value[locale] : (value ?? place);
  });
