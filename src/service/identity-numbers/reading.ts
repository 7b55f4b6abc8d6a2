import type { Finding } from '../findings/finding.ts';

// What reading an identity number gives. Errors mean the number cannot exist; warnings are for the
// verifikator to look at, and never stop an application (Dukcapil does not change a NIK when the birth
// date is corrected).

export type Gender = 'L' | 'P';

export interface Reading<Number> {
  /** Present exactly when there are no errors. */
  number?: Number;
  errors: Finding[];
  warnings: Finding[];
}

/** Spaces, dots and dashes are how people group the digits; they carry nothing. */
export const withoutGrouping = (text: string): string => text.replace(/[\s.\-\u2010-\u2015]/gu, '');
