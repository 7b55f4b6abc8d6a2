import type { Row } from '../papers/blocks.ts';
import type { LetterPaper } from './letter-paper.ts';

/** The letter as lines of text, for a screen. */
export function letterText(
  { placeAndDate, heading, addressee, addresseePlace, body, signature, copies }: LetterPaper,
  head: readonly string[],
): string {
  return [
    ...head,
    '',
    placeAndDate,
    '',
    ...lined(heading, 9),
    '',
    `Yth. ${addressee}`,
    ...(addresseePlace === '' ? [] : [`di ${addresseePlace}`]),
    '',
    ...body.flatMap((part) => (typeof part === 'string' ? [part, ''] : [...lined(part, 13), ''])),
    ...signature.above,
    '',
    ...(signature.isElectronic ? ['Ditandatangani secara elektronik', ''] : []),
    signature.name,
    ...signature.below,
    ...(copies.length > 0 ? ['', 'Tembusan:', ...copies.map((copy, index) => `${index + 1}. ${copy}`)] : []),
  ].join('\n');
}

const lined = (list: readonly Row[], width: number): string[] =>
  list.map(({ label, value }) => `${label.padEnd(width)}: ${value}`);
