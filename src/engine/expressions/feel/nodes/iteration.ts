import { FeelRange } from 'feelin';
import { compileNode } from '../compile-node.ts';
import { partsOf, wordsOf, type Compile, type Formula, type Node } from '../formula.ts';
import { within, type Scope } from '../scope.ts';
import { spend } from '../steps.ts';
import { itemsBetween, itemsIn } from '../values/items-of.ts';

// `for`, `some` and `every` (DMN 1.5, 10.3.2.14 and 10.3.2.15). Every turn is a step.

interface Iterator {
  readonly name: string;
  /** Null where there is nothing to go through. */
  readonly items: (scope: Scope) => readonly unknown[] | null;
}

export const compileFor: Compile = (node, text) => {
  const parts = partsOf(node);
  const iterators = iteratorsIn(parts[1], text);
  const body = compileNode(parts.at(-1), text);
  return (scope) => {
    const partial: unknown[] = [];
    const turn = (inner: Scope): boolean => {
      partial.push(body(inner));
      return true;
    };
    return goThrough(iterators, 0, within(scope, { partial }), turn) === null ? null : partial;
  };
};

export const compileQuantified: Compile = (node, text) => {
  const [quantifier, ...parts] = partsOf(node);
  const settling = quantifier?.name === 'some';
  const iterators = iteratorsIn(parts[0], text);
  const condition = compileNode(parts.at(-1), text);
  return (scope) => {
    let isOpen = false;
    const turn = (inner: Scope): boolean => {
      const answer = condition(inner);
      if (answer !== !settling && answer !== settling) isOpen = true;
      return answer !== settling;
    };
    const isThrough = goThrough(iterators, 0, scope, turn);
    if (isThrough === false) return settling;
    return isThrough === null || isOpen ? null : !settling;
  };
};

/** True when every turn was taken, false when one of them ended it, null where an iterator has no items. */
function goThrough(
  iterators: readonly Iterator[],
  at: number,
  scope: Scope,
  turn: (scope: Scope) => boolean,
): boolean | null {
  const iterator = iterators[at];
  if (!iterator) return turn(scope);
  const items = iterator.items(scope);
  if (!items) return null;
  for (const item of items) {
    spend(1);
    const isThrough = goThrough(iterators, at + 1, within(scope, { [iterator.name]: item }), turn);
    if (isThrough !== true) return isThrough;
  }
  return true;
}

const iteratorsIn = (node: Node | undefined, text: string): Iterator[] =>
  (node ? partsOf(node) : []).map((part): Iterator => {
    const [name, , domain] = partsOf(part);
    const [first, , last] = domain ? partsOf(domain) : [];
    return {
      name: name ? wordsOf(name, text) : '',
      items: last ? fromTo(compileNode(first, text), compileNode(last, text)) : of(compileNode(first, text)),
    };
  });

const fromTo = (first: Formula, last: Formula) => (scope: Scope) => itemsBetween(first(scope), last(scope));

/** A single value is a list of one. */
const of = (domain: Formula) => (scope: Scope) => {
  const value = domain(scope);
  if (value instanceof FeelRange) return itemsIn(value);
  if (value === null) return null;
  return Array.isArray(value) ? value : [value];
};
