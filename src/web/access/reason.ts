import { textOf, type FormBody } from '../page.ts';

// Why somebody takes a case back or stops it. It stays in the history for ever, so it has a length.

export const reasonMaxLength = 1000;

/** What was typed; a line break travels as two characters, and counts as the one it is. */
export const reasonIn = (body: FormBody): string => textOf(body, 'reason').replaceAll('\r\n', '\n').trim();
