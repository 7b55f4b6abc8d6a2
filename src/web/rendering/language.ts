import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import i18next from 'i18next';
import { Remembered } from '../../kernel/remembered.ts';
import { catalogueFolder } from './folders.ts';
import '../http/request-state.ts';

// Indonesian first, English as a full second catalogue. ?lang=en chooses and a cookie remembers;
// the browser's own preference is not asked, because the office writes Indonesian.

const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const cookieName = 'lang';
const oneYearMs = 365 * 24 * 60 * 60 * 1000;

const catalogue = (locale: Locale): Record<string, unknown> =>
  JSON.parse(readFileSync(join(catalogueFolder, `${locale}.json`), 'utf8')) as Record<string, unknown>;

const words = i18next.createInstance();
void words.init({
  initAsync: false,
  lng: 'id',
  fallbackLng: 'id',
  interpolation: { escapeValue: false }, // the views escape
  resources: { id: { translation: catalogue('id') }, en: { translation: catalogue('en') } },
});

// The catalogues do not change while the program runs, and a page says the same sentences again and again.
const sentencesKept = 5_000;

function translator(locale: Locale): Translate {
  const translate = words.getFixedT(locale);
  const known = new Remembered<string>(sentencesKept);
  return (key, values) =>
    values === undefined
      ? known.of(key, () => translate(key))
      : known.of(`${key} ${JSON.stringify(values)}`, () => translate(key, values));
}

const translators: Record<Locale, Translate> = { id: translator('id'), en: translator('en') };

export const translatorFor = (locale: Locale): Translate => translators[locale];

const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

const cookieOf = (header: string | undefined): string | undefined =>
  header?.match(new RegExp(`(?:^|;\\s*)${cookieName}=(\\w+)`))?.[1];

export const chooseLanguage: RequestHandler = (request, response, next) => {
  const asked = request.query['lang'];
  if (isLocale(asked))
    response.cookie(cookieName, asked, { maxAge: oneYearMs, sameSite: 'lax', httpOnly: true });
  const remembered = cookieOf(request.headers.cookie);
  request.locale = isLocale(asked) ? asked : isLocale(remembered) ? remembered : 'id';
  next();
};
