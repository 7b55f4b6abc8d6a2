import { compileNode } from '../compile-node.ts';
import { partsOf, type Compile, type Formula, type Node } from '../formula.ts';

// Three-valued logic (DMN 1.5, tables 50 and 51): what is neither true nor false counts as null.

export const compileConjunction: Compile = (node, text) => settledBy(false, chainOf(node, text));
export const compileDisjunction: Compile = (node, text) => settledBy(true, chainOf(node, text));

function settledBy(settling: boolean, formulas: readonly Formula[]): Formula {
  return (scope) => {
    let isOpen = false;
    for (const formula of formulas) {
      const answer = formula(scope);
      if (answer === settling) return settling;
      if (answer !== !settling) isOpen = true;
    }
    return isOpen ? null : !settling;
  };
}

/** a and b and c stand to the left in each other; a list of them needs no stack. */
function chainOf(node: Node, text: string): Formula[] {
  const formulas: Formula[] = [];
  let left: Node | undefined = node;
  while (left?.name === node.name) {
    const [first, , last] = partsOf(left);
    formulas.unshift(compileNode(last, text));
    left = first;
  }
  return [compileNode(left, text), ...formulas];
}

/** Only true is true. */
export const compileIf: Compile = (node, text) => {
  const [, condition, , chosen, , other] = partsOf(node);
  const [test, then, otherwise] = [condition, chosen, other].map((part) => compileNode(part, text));
  return (scope) => (test?.(scope) === true ? then : otherwise)?.(scope) ?? null;
};
