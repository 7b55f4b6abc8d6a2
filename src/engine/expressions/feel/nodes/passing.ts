import { FeelRange } from 'feelin';
import { compileNode } from '../compile-node.ts';
import { partsOf, withoutParentheses, type Node } from '../formula.ts';
import { within, type Scope } from '../scope.ts';
import { equal, isEqual } from '../values/equal.ts';
import { contains } from '../values/range.ts';
import { comparisons } from './comparison.ts';

// One unary test (DMN 1.5, 7.3.2): `> 5`, `[1..9]`, a value, a list of values, or anything that is said of `?`.

/** Null where FEEL cannot say. */
export type Passes = (value: unknown, scope: Scope) => boolean | null;

/** Of a PositiveUnaryTest. */
export function compilePassing(node: Node, text: string): Passes {
  const inner = withoutParentheses(partsOf(node)[0]);
  const [operator, operand] = inner?.name === 'SimplePositiveUnaryTest' ? partsOf(inner) : [];
  if (operator?.name === 'CompareOp') {
    const test = comparisons[text.slice(operator.from, operator.to)];
    const end = compileNode(operand, text);
    return (value, scope) => test?.(value, end(scope)) ?? null;
  }
  const formula = compileNode(inner, text);
  if (!inner || !mentionsValue(inner)) return (value, scope) => matches(value, formula(scope));
  return (value, scope) => {
    const said = formula(within(scope, { '?': value }));
    return typeof said === 'boolean' ? said : null;
  };
}

function mentionsValue(node: Node): boolean {
  let isMentioned = false;
  node.toTree().iterate({ enter: ({ name }) => void (isMentioned ||= name === '?') });
  return isMentioned;
}

function matches(value: unknown, said: unknown): boolean | null {
  if (said instanceof FeelRange)
    return value instanceof FeelRange && isEqual(value, said) ? true : contains(said, value);
  if (typeof said === 'boolean' && typeof value !== 'boolean' && value !== null) return said;
  if (Array.isArray(said)) return isEqual(value, said) || isAmong(value, said);
  return said === null && value !== null ? null : equal(value, said) === true;
}

const isAmong = (value: unknown, list: readonly unknown[]): boolean =>
  list.some((item) => isEqual(value, item) || (item instanceof FeelRange && contains(item, value) === true));
