import type { FlowNode } from '../model/model.ts';
import type { Key } from '../snapshot.ts';
import { nodeOf } from './node-of.ts';
import { nextKey, scopeAt, type Run, type Token } from './run.ts';

// Tokens are made and consumed here and nowhere else, so that a scope's population always counts them.
// A token never moves: it is consumed where it is, and new ones are put where the flow goes on.

/** Elements that ask by which flow a token came. */
const joins: ReadonlySet<FlowNode['type']> = new Set([
  'parallel-gateway',
  'inclusive-gateway',
  'complex-gateway',
] as const);

/** A new token on its way to an element. */
export function putToken(run: Run, elementId: string, scopeKey: Key, via?: string): void {
  const token = placeToken(run, elementId, scopeKey);
  if (via !== undefined && joins.has(nodeOf(run.model, elementId).type)) token.via = via;
  run.arriving.add(token);
}

/** A new token that is at its element already. */
export function placeToken(run: Run, elementId: string, scopeKey: Key): Token {
  const token: Token = { key: nextKey(run), at: elementId, in: scopeKey };
  run.tokens.set(token.key, token);
  scopeAt(run, scopeKey).population++;
  return token;
}

export function consumeToken(run: Run, token: Token): void {
  if (!run.tokens.delete(token.key)) return;
  run.arriving.delete(token);
  const scope = scopeAt(run, token.in);
  scope.population--;
  if (scope.population === 0) run.drained.push(scope);
}
