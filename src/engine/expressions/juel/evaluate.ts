import type { Json, Variables } from '../../variables.ts';
import { ExpressionError } from '../expression-error.ts';
import { divide, numeric } from './arithmetic.ts';
import { isEqual, isLess } from './compare.ts';
import { memberOf } from './member-of.ts';
import { isEmpty, truth } from './truth.ts';
import type { BinaryOperator, Tree } from './tree.ts';

// Walks the tree. Only variables and what they own are reachable: nothing here calls, and no lookup
// follows a prototype. An unknown variable is an error; execution.getVariable gives null for it.

type Of<Type extends Tree['type']> = Extract<Tree, { type: Type }>;

export function evaluateTree(tree: Tree, variables: Variables): Json {
  switch (tree.type) {
    case 'literal':
      return tree.value;
    case 'variable':
      return variable(tree.name, variables);
    case 'stored':
      return stored(tree, variables);
    case 'member':
      return memberOf(evaluateTree(tree.of, variables), evaluateTree(tree.key, variables));
    case 'unary':
      return unary(tree, variables);
    case 'binary':
      return binary(tree, variables);
    case 'conditional':
      return evaluateTree(truth(evaluateTree(tree.test, variables)) ? tree.then : tree.otherwise, variables);
  }
}

function variable(name: string, variables: Variables): Json {
  if (!Object.hasOwn(variables, name)) throw new ExpressionError(`variable ${name} is not set`);
  return variables[name] ?? null;
}

function stored(tree: Of<'stored'>, variables: Variables): Json {
  const name = evaluateTree(tree.name, variables);
  if (typeof name !== 'string') throw new ExpressionError('the name of a variable must be a text');
  const isSet = Object.hasOwn(variables, name);
  if (tree.ask === 'presence') return isSet;
  return isSet ? (variables[name] ?? null) : null;
}

function unary(tree: Of<'unary'>, variables: Variables): Json {
  const operand = evaluateTree(tree.operand, variables);
  if (tree.operator === '!') return !truth(operand);
  if (tree.operator === 'empty') return isEmpty(operand);
  return -numeric(operand, '-');
}

function binary(tree: Of<'binary'>, variables: Variables): Json {
  const left = evaluateTree(tree.left, variables);
  // The right side of a decided && or || is not looked at: it may read what is not set.
  if (tree.operator === '&&') return truth(left) && truth(evaluateTree(tree.right, variables));
  if (tree.operator === '||') return truth(left) || truth(evaluateTree(tree.right, variables));
  const right = evaluateTree(tree.right, variables);
  return operate(tree.operator, left, right);
}

function operate(operator: Exclude<BinaryOperator, '&&' | '||'>, left: Json, right: Json): Json {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case '<':
      return isLess(left, right);
    case '>':
      return isLess(right, left);
    case '<=':
      return isLess(left, right) || isEqual(left, right);
    case '>=':
      return isLess(right, left) || isEqual(left, right);
    case '+':
      return numeric(left, '+') + numeric(right, '+');
    case '-':
      return numeric(left, '-') - numeric(right, '-');
    case '*':
      return numeric(left, '*') * numeric(right, '*');
    case '/':
    case '%':
      return divide(operator, numeric(left, operator), numeric(right, operator));
  }
}
