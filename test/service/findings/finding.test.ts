import { english } from '../../../src/service/findings/sentences.en.ts';
import { indonesian } from '../../../src/service/findings/sentences.id.ts';
import { finding, sentenceOf } from '../../../src/service/findings/finding.ts';

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

it("a finding is told in the reader's language", () => {
  const found = finding('nik.length', { count: 15 });
  expect(sentenceOf(found, 'id')).toBe('NIK terdiri dari 16 angka; yang ditulis 15 karakter.');
  expect(sentenceOf(found, 'en')).toBe('A NIK has 16 digits; this has 15 characters.');
});

it('both languages fill in the same values', () => {
  const inEnglish = new Map(Object.entries(english));
  const differing = Object.entries(indonesian).filter(
    ([code, sentence]) => placeholders(sentence).join() !== placeholders(inEnglish.get(code) ?? '').join(),
  );
  expect(differing).toEqual([]);
});

it('a document is told by its name in the language of the sentence', () => {
  const found = finding('file.required', { document: 'scan-ktp' });
  expect(sentenceOf(found, 'id')).toBe('Scan KTP berwarna wajib diunggah.');
  expect(sentenceOf(found, 'en')).toBe('Colour scan of the identity card must be uploaded.');
});
