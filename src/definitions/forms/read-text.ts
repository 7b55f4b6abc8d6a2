import type { TextField } from './component.ts';
import { longestFor } from './limits.ts';
import { accepted, refused, type Asking, type Reading } from './reading.ts';

// Text: trimmed, line ends and accents normalised, nothing that cannot be stored or shown. The length is
// checked before any pattern is tried.

const email = /^[^\s@<>"(),:;\\]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const phone = /^(?:0|\+?[1-9])\d{7,14}$/;
// Lone surrogates cannot be encoded; control characters other than tab and line feed are never meant.
const unreadable = /\p{Surrogate}|(?![\n\t])\p{Cc}/u;

export function readText(field: TextField, typed: string, asking: Asking): Reading {
  const { label, say } = asking;
  const { minLength = 0 } = field.validate ?? {};
  const most = longestFor(field);
  if (typed.length > 2 * most + 2_000) return refused(say.tooLong(label, most, typed.length));
  const text = typed.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (unreadable.test(text)) return refused(say.unreadable(label));
  if (field.type === 'textfield' && text.includes('\n')) return refused(say.oneLine(label));
  if (text.length > most) return refused(say.tooLong(label, most, text.length));
  if (text.length < minLength) return refused(say.tooShort(label, minLength));
  return inForm(field, text, asking);
}

function inForm(field: TextField, text: string, { label, locale, say }: Asking): Reading {
  const { pattern, validationType } = field.validate ?? {};
  if (validationType === 'email' && !email.test(text)) return refused(say.email(label));
  if (validationType === 'phone' && !phone.test(text.replace(/[\s().-]/g, '')))
    return refused(say.phone(label));
  if (pattern === undefined || new RegExp(pattern, 'u').test(text)) return accepted(text);
  const { patternMessage, patternMessageEn } = field.properties ?? {};
  const own = locale === 'en' ? (patternMessageEn ?? patternMessage) : patternMessage;
  return refused(own ?? say.pattern(label));
}
