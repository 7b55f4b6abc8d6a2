import type { Cell, Rows } from './case-rows.ts';

// Other names for everything that belongs to one case alone: its ids, its numbers, its applicant. Wherever such
// a name stands, also inside JSON, it is replaced; instants are moved.

/** Where a copy stands among all others. */
export interface Place {
  /** From 0, no two alike. */
  readonly copy: number;
  /** By how much its instants are later than those of the original. */
  readonly laterMs: number;
  /** When its ids were made: ids sort by it. */
  readonly madeAtMs: number;
}

/** Literal text, and between two pieces of it the token with that index. */
export interface Text {
  readonly literals: readonly string[];
  readonly tokens: readonly number[];
}

const id = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}';
const instant = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z';
const [isId, isInstant] = [new RegExp(`^${id}$`), new RegExp(`^${instant}$`)];

/** Columns whose words no other case may have. */
const unique = ['business_key', 'ticket_number', 'username', 'nik_index', 'number', 'serial_number'];

export class Renaming {
  readonly #pattern: RegExp;
  readonly #kept: ReadonlySet<string>;
  readonly #tokens: readonly string[];
  readonly #indexes: ReadonlyMap<string, number>;

  constructor(original: readonly Rows[], kept: ReadonlySet<string>) {
    this.#kept = kept;
    const rows = original.flatMap((part) => part.rows);
    const words = new Set(rows.flatMap((row) => unique.flatMap((column) => wordIn(row[column]))));
    const longestFirst = [...words].sort((one, other) => other.length - one.length);
    this.#pattern = new RegExp([id, instant, ...longestFirst.map(escaped)].join('|'), 'g');
    const texts = rows.flatMap((row) => Object.values(row)).filter((cell) => typeof cell === 'string');
    // Sorted, so that the ids of a copy sort as those of the original did.
    this.#tokens = [...new Set(texts.flatMap((text) => this.#tokensIn(text).map(([token]) => token)))].sort();
    this.#indexes = new Map(this.#tokens.map((token, index) => [token, index]));
  }

  textOf(text: string): Text {
    const [literals, tokens]: [string[], number[]] = [[], []];
    let end = 0;
    for (const match of this.#tokensIn(text)) {
      literals.push(text.slice(end, match.index));
      tokens.push(this.#indexes.get(match[0]) ?? NaN);
      end = match.index + match[0].length;
    }
    return { literals: [...literals, text.slice(end)], tokens };
  }

  /** All tokens, as a copy at that place names them. */
  at({ copy, laterMs, madeAtMs }: Place): string[] {
    const time = Math.floor(madeAtMs).toString(16).padStart(12, '0');
    const begin = `${time.slice(0, 8)}-${time.slice(8)}-7`;
    const end = `-8000-${copy.toString(16).padStart(12, '0')}`;
    return this.#tokens.map((token, index) => {
      if (isId.test(token)) return `${begin}${index.toString(16).padStart(3, '0')}${end}`;
      if (isInstant.test(token)) return new Date(Date.parse(token) + laterMs).toISOString();
      return `${token}-${copy}`;
    });
  }

  #tokensIn = (text: string) => [...text.matchAll(this.#pattern)].filter(([token]) => !this.#kept.has(token));
}

const wordIn = (cell: Cell | undefined): string[] => (typeof cell === 'string' ? [cell] : []);

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text with these tokens in their places. */
export function written({ literals, tokens }: Text, names: readonly string[]): string {
  let text = literals[0] ?? '';
  tokens.forEach((token, at) => (text += (names[token] ?? '') + (literals[at + 1] ?? '')));
  return text;
}
