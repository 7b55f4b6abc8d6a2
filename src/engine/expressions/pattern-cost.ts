import { reasonOf } from '../../kernel/reason-of.ts';

// How many ways a regular expression can be tried on one text, counted before it is ever used: JavaScript
// backtracks, and a pattern such as (a+)+$ would hang the server. The product of all choices bounds the
// ways; look-around and back-references are refused because they cannot be bounded like that.

const affordable = 10_000_000;

/** Why the pattern may not be used on texts of up to `length` characters, or undefined. */
export function obstacleToPattern(pattern: string, length: number): string | undefined {
  if (pattern.length > 300) return 'the pattern is longer than 300 characters';
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    return `the pattern is not a regular expression: ${reasonOf(error)}`;
  }
  if (/\(\?(?![:<])|\(\?<[=!]|\\[1-9]|\\k</.test(pattern)) {
    return 'the pattern uses look-around or a back-reference, which can take very long';
  }
  if (waysToTry(pattern, length) <= affordable) return undefined;
  return 'the pattern can take very long (nested or many repetitions); repeat less, or allow only shorter texts';
}

/** How many ways there are at most; Infinity where they are too many to count. The pattern is known to be valid. */
export function waysToTry(pattern: string, length: number): number {
  const starts = pattern.startsWith('^') && !pattern.includes('|') ? 1 : length;
  return starts * new Ways(pattern, length).count();
}

/** Reads the pattern once, left to right. It is known to be valid. */
class Ways {
  private at = 0;

  constructor(
    private readonly pattern: string,
    private readonly length: number,
  ) {}

  /** Alternatives add up; what stands one after the other multiplies. */
  count(): number {
    let total = 0;
    let branch = 1;
    while (this.at < this.pattern.length && this.pattern[this.at] !== ')') {
      if (this.pattern[this.at] === '|') {
        total += branch;
        branch = 1;
        this.at++;
      } else {
        branch *= this.repeated(this.atom());
      }
    }
    return total + branch;
  }

  private atom(): number {
    const rest = this.pattern.slice(this.at);
    if (!rest.startsWith('(')) {
      const single = /^(?:\\[pPu]\{[^}]*\}|\\[^]|\[(?:\\[^]|[^\]\\])*\]|[^])/u.exec(rest);
      this.at += single?.[0].length ?? 1;
      return 1;
    }
    this.at += /^\((?:\?:|\?<\w+>)?/.exec(rest)?.[0].length ?? 1;
    const inside = this.count();
    this.at++;
    return inside;
  }

  private repeated(once: number): number {
    const quantifier = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.pattern.slice(this.at));
    if (!quantifier) return once;
    this.at += quantifier[0].length;
    const [least, most] = this.bounds(quantifier);
    return (most - least + 1) * once ** most;
  }

  private bounds([sign, least, range, most]: RegExpExecArray): [number, number] {
    if (sign?.startsWith('?')) return [0, 1];
    if (least === undefined) return [0, this.length];
    if (range === undefined) return [Number(least), Number(least)];
    return [Number(least), most ? Number(most) : Math.max(this.length, Number(least))];
  }
}
