import { ExpressionError } from '../expression-error.ts';

// Text → tokens. Word operators (eq, and, div …) become the sign they stand for, so that the parser knows
// one spelling of each.

export type Token =
  | { type: 'number'; value: number }
  | { type: 'string'; value: string }
  | { type: 'name'; value: string }
  | { type: 'sign'; value: string }
  | { type: 'end'; value: '' };

const TOKEN =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")|(?<name>[\p{L}_$][\p{L}\p{N}_$]*)|(?<sign>\|\||&&|[=!<>]=|[-+*/%<>!?:.,()[\]]))/suy;

const words: ReadonlyMap<string, string> = new Map([
  ['eq', '=='], ['ne', '!='], ['lt', '<'], ['gt', '>'], ['le', '<='], ['ge', '>='],
  ['and', '&&'], ['or', '||'], ['not', '!'], ['div', '/'], ['mod', '%'], ['empty', 'empty'],
]); // prettier-ignore

export function tokenize(code: string): Token[] {
  const tokens: Token[] = [];
  const text = code.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups)
      throw new ExpressionError(`${nextOf(text, from)} at character ${from + 1} is not understood`);
    tokens.push(tokenOf(groups, tokens.at(-1)));
  }
  return [...tokens, { type: 'end', value: '' }];
}

function tokenOf(groups: Record<string, string | undefined>, before: Token | undefined): Token {
  if (groups.number !== undefined) return { type: 'number', value: Number(groups.number) };
  if (groups.string !== undefined) return { type: 'string', value: unquoted(groups.string) };
  if (groups.sign !== undefined) return { type: 'sign', value: groups.sign };
  const name = groups.name ?? '';
  // After a dot every word is a property: order.div is a field, not a division.
  const word = before?.type === 'sign' && before.value === '.' ? undefined : words.get(name);
  return word === undefined ? { type: 'name', value: name } : { type: 'sign', value: word };
}

const unquoted = (text: string): string => text.slice(1, -1).replace(/\\(.)/gs, '$1');

const nextOf = (text: string, from: number): string => `"${text.slice(from).trimStart().slice(0, 1)}"`;
