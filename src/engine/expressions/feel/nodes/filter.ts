import { FeelRange } from 'feelin';
import { compileNode } from '../compile-node.ts';
import { partsOf, withoutParentheses, type Compile, type Formula } from '../formula.ts';
import { within, type Scope } from '../scope.ts';
import { spend } from '../steps.ts';
import { isContext } from '../values/kind-of.ts';
import { contains } from '../values/range.ts';

// list[2] gives the second item, list[-1] the last, list[item > 2] those for which it is true (DMN 1.5, 10.3.2.5).
// What stands alone is a list of one. Nulls that pass stay.

/** These are asked of each item; whether anything else is a position is known when it is evaluated. */
const asking = new Set([
  'Comparison', 'Conjunction', 'Disjunction', 'QuantifiedExpression', 'InstanceOfExpression', 'BooleanLiteral',
]); // prettier-ignore

export const compileFilter: Compile = (node, text) => {
  const [first, , condition] = partsOf(node);
  const target = compileNode(first, text);
  const formula = compileNode(condition, text);
  const mayBePosition = !asking.has(withoutParentheses(condition)?.name ?? '');
  return (scope) => {
    const value = target(scope);
    if (value === null) return null;
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (mayBePosition) {
      const position = formula(scope);
      if (typeof position === 'number') return itemAt(list, position);
    }
    return list.filter((item) => passes(item, formula, scope));
  };
};

function passes(item: unknown, formula: Formula, scope: Scope): boolean {
  spend(1);
  const seen = isContext(item) ? within(within(scope, { item }), item) : within(scope, { item });
  const answer = formula(seen);
  return answer === true || (answer instanceof FeelRange && contains(answer, item) === true);
}

function itemAt(list: readonly unknown[], position: number): unknown {
  return list[position < 0 ? list.length + position : position - 1] ?? null;
}
