import { compileNode } from '../compile-node.ts';
import { partsOf, type Compile, type Formula, type Node } from '../formula.ts';
import { minus, negated, over, plus, power, times, type Binary } from '../operators.ts';

const operators: Readonly<Record<string, Binary>> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': over,
  '**': power,
  '^': power,
};

interface Step {
  readonly operate: Binary;
  readonly operand: Formula;
}

/** a + b + c stands to the left in itself; it is worked off in a row, so that a long sum needs no stack. */
export const compileArithmetic: Compile = (node, text) => {
  const steps: Step[] = [];
  let left: Node | undefined = node;
  while (left?.name === 'ArithmeticExpression') {
    const [first, second, third]: Node[] = partsOf(left);
    if (third === undefined) break;
    const operate = second && operators[text.slice(second.from, second.to)];
    if (operate) steps.unshift({ operate, operand: compileNode(third, text) });
    left = first;
  }
  const first = left?.name === 'ArithmeticExpression' ? compileNegation(left, text) : compileNode(left, text);
  return (scope) => {
    let value = first(scope);
    for (const { operate, operand } of steps) value = operate(value, operand(scope));
    return value;
  };
};

const compileNegation: Compile = (node, text) => {
  const operand = compileNode(partsOf(node)[1], text);
  return (scope) => negated(operand(scope));
};
