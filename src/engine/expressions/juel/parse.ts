import type { Json } from '../../variables.ts';
import { ExpressionError } from '../expression-error.ts';
import type { Token } from './tokenize.ts';
import { tokenize } from './tokenize.ts';
import type { BinaryOperator, Tree, UnaryOperator } from './tree.ts';

// A Pratt parser: each operator has a binding power, and an expression ends where a weaker one begins.
// It throws nothing but ExpressionError, whatever the text. Calls do not exist but the two of `execution`.

const HIGHEST_TREE = 200;
const CONDITIONAL = 1;
const PREFIX = 8;
const POSTFIX = 9;

const powers: ReadonlyMap<string, number> = new Map([
  ['?', CONDITIONAL], ['||', 2], ['&&', 3], ['==', 4], ['!=', 4],
  ['<', 5], ['<=', 5], ['>', 5], ['>=', 5], ['+', 6], ['-', 6], ['*', 7], ['/', 7], ['%', 7],
  ['.', POSTFIX], ['[', POSTFIX], ['(', POSTFIX],
]); // prettier-ignore

const literals: ReadonlyMap<string, Json> = new Map([['true', true], ['false', false], ['null', null]]); // prettier-ignore

export function parse(code: string): Tree {
  const parser = new Parser(tokenize(code));
  const tree = parser.expression(0);
  parser.expectEnd();
  return tree;
}

class Parser {
  private at = 0;
  private nesting = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  expression(weakest: number): Tree {
    this.nesting += 1;
    if (this.nesting > HIGHEST_TREE) throw tooDeep();
    let left = this.prefix();
    for (let power = this.power(); power > weakest; power = this.power()) left = this.infix(left, power);
    this.nesting -= 1;
    return left;
  }

  expectEnd(): void {
    if (this.peek().type !== 'end') throw new ExpressionError(`${shown(this.peek())} is one thing too many`);
  }

  private prefix(): Tree {
    const token = this.next();
    if (token.type === 'number' || token.type === 'string') return literal(token.value);
    if (token.type === 'name') return this.name(token.value);
    if (token.value === '(') return this.closed(')');
    if (token.value === '!' || token.value === '-' || token.value === 'empty') return this.unary(token.value);
    throw new ExpressionError(
      token.type === 'end' ? 'the expression ends too early' : `${shown(token)} starts no value`,
    );
  }

  private name(name: string): Tree {
    const value = literals.get(name);
    if (value !== undefined) return literal(value);
    return name === 'execution' ? this.executionCall() : { type: 'variable', name, depth: 1 };
  }

  private executionCall(): Tree {
    this.expect('.');
    const method = this.next().value;
    if (method !== 'getVariable' && method !== 'hasVariable') {
      throw new ExpressionError(`of execution only getVariable and hasVariable exist, not ${String(method)}`);
    }
    this.expect('(');
    const name = this.closed(')');
    return grown({ type: 'stored', name, ask: method === 'getVariable' ? 'value' : 'presence' }, [name]);
  }

  private unary(operator: UnaryOperator): Tree {
    const operand = this.expression(PREFIX);
    return grown({ type: 'unary', operator, operand }, [operand]);
  }

  private infix(left: Tree, power: number): Tree {
    const sign = this.next().value;
    if (sign === '?') return this.conditional(left);
    if (sign === '.') return this.property(left);
    if (sign === '(') throw new ExpressionError('a function is called, and functions do not exist here');
    if (sign === '[') return member(left, this.closed(']'));
    const right = this.expression(power);
    return grown({ type: 'binary', operator: sign as BinaryOperator, left, right }, [left, right]);
  }

  private conditional(test: Tree): Tree {
    const then = this.expression(0);
    this.expect(':');
    const otherwise = this.expression(CONDITIONAL - 1);
    return grown({ type: 'conditional', test, then, otherwise }, [test, then, otherwise]);
  }

  private property(of: Tree): Tree {
    const token = this.next();
    if (token.type !== 'name') throw new ExpressionError(`after a dot comes a name, not ${shown(token)}`);
    return member(of, literal(token.value));
  }

  private closed(sign: string): Tree {
    const tree = this.expression(0);
    this.expect(sign);
    return tree;
  }

  private expect(sign: string): void {
    const token = this.next();
    if (token.type !== 'sign' || token.value !== sign) {
      throw new ExpressionError(`"${sign}" is expected where ${shown(token)} stands`);
    }
  }

  private power(): number {
    const token = this.peek();
    return token.type === 'sign' ? (powers.get(token.value) ?? 0) : 0;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { type: 'end', value: '' };
  }

  private next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }
}

type Undated<T> = T extends Tree ? Omit<T, 'depth'> : never;

function grown(tree: Undated<Tree>, children: readonly Tree[]): Tree {
  const depth = 1 + Math.max(...children.map((child) => child.depth));
  if (depth > HIGHEST_TREE) throw tooDeep();
  return { ...tree, depth };
}

const literal = (value: Json): Tree => ({ type: 'literal', value, depth: 1 });
const member = (of: Tree, key: Tree): Tree => grown({ type: 'member', of, key }, [of, key]);
const shown = (token: Token): string => (token.type === 'end' ? 'the end' : `"${token.value}"`);
const tooDeep = (): ExpressionError =>
  new ExpressionError(`the expression is nested more than ${HIGHEST_TREE} levels deep`);
