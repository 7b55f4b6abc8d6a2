import type { Locale } from '../rendering/language.ts';

// Sizes as a file manager says them: 312 kB, 1,4 MB.

export function fileSize(bytes: number, locale: Locale): string {
  const number = (value: number, digits: number) =>
    value.toLocaleString(locale, { maximumFractionDigits: digits });
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${number(bytes / 1000, 0)} kB`;
  return `${number(bytes / 1_000_000, 1)} MB`;
}
