import { ExpressionError } from '../expression-error.ts';

// Cuts "Hello ${name}!" into text and code. A closing brace inside a quoted string does not close.

export type TemplatePart = { text: string } | { code: string };

export function splitTemplate(source: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  while (at < source.length) {
    const opening = indexOfOpening(source, at);
    if (opening > at) parts.push({ text: source.slice(at, opening) });
    if (opening === source.length) break;
    const closing = indexOfClosing(source, opening + 2);
    parts.push({ code: source.slice(opening + 2, closing) });
    at = closing + 1;
  }
  return parts;
}

function indexOfOpening(source: string, from: number): number {
  const found = source.slice(from).search(/[$#]\{/);
  return found === -1 ? source.length : from + found;
}

function indexOfClosing(source: string, from: number): number {
  let quote = '';
  for (let at = from; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quote !== '' && character === '\\') at += 1;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === '}') return at;
  }
  throw new ExpressionError('a ${ is opened and never closed with }');
}
