import type { Problem } from '../../kernel/rejection.ts';
import { documentKinds, isDocumentKind } from '../documents/document-kinds.ts';
import { english } from './sentences.en.ts';
import { indonesian } from './sentences.id.ts';

// What a check found, as a code with its values; the sentence is chosen by the reader's language at the
// edge. A finding never carries a NIK, a key or the content of a file.

export type FindingCode = keyof typeof indonesian;
export type Locale = 'id' | 'en';

export interface Finding {
  code: FindingCode;
  values?: Readonly<Record<string, string | number>>;
}

const sentences: Record<Locale, Record<FindingCode, string>> = { id: indonesian, en: english };

export function finding(code: FindingCode, values?: Finding['values']): Finding {
  return values === undefined ? { code } : { code, values };
}

export const fillIn = (sentence: string, values: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

export const sentenceOf = (found: Finding, locale: Locale): string =>
  fillIn(sentences[locale][found.code], inLanguage(found.values ?? {}, locale));

export const problemOf = (field: string, found: Finding, locale: Locale): Problem => ({
  field,
  message: sentenceOf(found, locale),
});

/** The value `document` is a kind, and is told by its name. */
function inLanguage(values: NonNullable<Finding['values']>, locale: Locale): NonNullable<Finding['values']> {
  const kind = String(values.document);
  return isDocumentKind(kind) ? { ...values, document: documentKinds[kind].label[locale] } : values;
}
