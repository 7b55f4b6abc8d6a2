import type { Json } from '../../variables.ts';

// The parsed form of the ${…} subset. `depth` is the height of the tree: evaluation is recursive, so the
// parser refuses a tree that is too high instead of the stack running out later.

export type BinaryOperator =
  | '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%'; // prettier-ignore
export type UnaryOperator = '!' | '-' | 'empty';

export type Tree = { readonly depth: number } & (
  | { readonly type: 'literal'; readonly value: Json }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'stored'; readonly name: Tree; readonly ask: 'value' | 'presence' }
  | { readonly type: 'member'; readonly of: Tree; readonly key: Tree }
  | { readonly type: 'unary'; readonly operator: UnaryOperator; readonly operand: Tree }
  | { readonly type: 'binary'; readonly operator: BinaryOperator; readonly left: Tree; readonly right: Tree }
  | { readonly type: 'conditional'; readonly test: Tree; readonly then: Tree; readonly otherwise: Tree }
);
