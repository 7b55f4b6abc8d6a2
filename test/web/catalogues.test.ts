import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

const catalogue = (locale: string) =>
  JSON.parse(readFileSync(`src/web/locales/${locale}.json`, 'utf8')) as Catalogue;

const leaves = (words: Catalogue, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : leaves(value, `${before}${key}.`),
  );

const indonesian = new Map(leaves(catalogue('id')));
const english = new Map(leaves(catalogue('en')));

const files = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

describe('the two catalogues', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
  });

  it('fill in the same values', () => {
    const slots = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    for (const [key, text] of indonesian) {
      if (key.endsWith('_one')) continue;
      expect([key, slots(english.get(key) ?? '')]).toEqual([key, slots(text)]);
    }
  });

  it('raise no voice', () => {
    for (const [key, text] of [...indonesian, ...english])
      expect([key, text]).not.toEqual([key, expect.stringMatching(/!|Oops|Ups/)]);
  });

  it('have every key that a view or a page asks for', () => {
    const missing = [...files('views', '.ejs'), ...files('src/web', '.ts')].flatMap(([file, text]) =>
      [...text.matchAll(/\bt\('([\w.-]+)'[,)]/g)]
        .map((match) => match[1] ?? '')
        .filter((key) => !indonesian.has(key) && !indonesian.has(`${key}_other`))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
});
