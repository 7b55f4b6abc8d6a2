import type { FeelRange } from 'feelin';
import { unescaped } from '../nodes/literals.ts';
import { compare } from '../values/compare.ts';
import { clockFrom } from '../values/parse-clock.ts';
import { rangeOf } from '../values/range.ts';

/** range("[18..21)"), of numbers, texts in quotes and `@"…"`; an end that is left out is open. */
export function rangeFrom(text: string): FeelRange | null {
  const found = /^\s*([[\](])(.*?)\.\.(.*)([\][)])\s*$/s.exec(text);
  if (!found) return null;
  const [, open = '', first = '', last = '', close = ''] = found;
  const [start, end] = [endFrom(first.trim()), endFrom(last.trim())];
  if (start === undefined || end === undefined || (start === null && end === null)) return null;
  if (start !== null && end !== null && !((compare(start, end) ?? 1) <= 0)) return null;
  return rangeOf({
    start,
    end,
    startIn: open === '[' && start !== null,
    endIn: close === ']' && end !== null,
  });
}

/** Null for an open end, undefined for what is no literal. */
function endFrom(text: string): unknown {
  if (text === '') return null;
  if (/^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text)) return Number(text);
  const quoted = /^(@|(?:date|time|date and time|duration)\()?"((?:\\.|[^"\\])*)"(\))?$/s.exec(text);
  if (!quoted) return undefined;
  const [, before, inner = ''] = quoted;
  return before === undefined ? unescaped(inner) : (clockFrom(inner) ?? undefined);
}
