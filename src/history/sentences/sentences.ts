import { sentencesEn } from './en.ts';
import { sentencesId } from './id.ts';

export type Locale = 'id' | 'en';
export type SentenceKey = keyof typeof sentencesId;
export type Sentences = Readonly<Record<SentenceKey, string>>;

export const sentences: Readonly<Record<Locale, Sentences>> = { id: sentencesId, en: sentencesEn };

export const isKnown = (key: string): key is SentenceKey => Object.hasOwn(sentencesId, key);

/** Words for what an event leaves open, and the sentence of an event that no catalogue knows. */
export const fillers = {
  id: {
    system: 'Sistem',
    someone: 'Seseorang',
    process: 'Proses',
    unknown: '{actor}: {type}.',
    missing: '–',
  },
  en: {
    system: 'The system',
    someone: 'Someone',
    process: 'The process',
    unknown: '{actor}: {type}.',
    missing: '–',
  },
} as const satisfies Record<Locale, object>;
