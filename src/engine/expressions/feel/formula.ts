import type { parseExpression } from 'feelin';
import type { Scope } from './scope.ts';

/** Values by name. One that is there and has no value is null. */
export type Values = Readonly<Record<string, unknown>>;

/** A FEEL text that has been parsed and is ready to be evaluated; null is what FEEL cannot work out. */
export type Formula = (scope: Scope) => unknown;

/** Where the parser saw what, in the text it saw. */
export type Node = ReturnType<typeof parseExpression>['topNode'];

export type Compile = (node: Node, text: string) => Formula;

/** The parts of a node without comments. */
export function partsOf(node: Node): Node[] {
  const parts: Node[] = [];
  for (let part = node.firstChild; part; part = part.nextSibling) if (!part.type.isSkipped) parts.push(part);
  return parts;
}

export const wordsOf = ({ from, to }: Node, text: string): string =>
  text.slice(from, to).replaceAll(/\s+/g, ' ').trim();

/** (> 5) is > 5. */
export function withoutParentheses(node: Node | undefined): Node | undefined {
  let inner = node;
  while (inner?.name === 'ParenthesizedExpression') inner = partsOf(inner)[1];
  return inner;
}
