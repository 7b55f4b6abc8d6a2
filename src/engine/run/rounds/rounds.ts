import type { Run, ScopeInstance, Token } from '../run.ts';
import { scopeAt } from '../run.ts';

// A repeated activity is entered and left once, by its token. Inside, a scope holds its rounds, each a scope
// with one token of its own at the same element; an element with variables of its own has such a scope and
// token, too, inside each of its rounds. Whoever asks what a token or a scope may do asks here first.

/** The token of one round: when its work is done, the round is over. */
export const isRound = (run: Run, token: Token): boolean => {
  const { of, round } = scopeAt(run, token.in);
  return round !== undefined && of === token.at;
};

/** The token inside an element's own variables: it does the work of the one outside. */
export const isLocal = (run: Run, token: Token): boolean => scopeAt(run, token.in).local === true;

/** A token that stands in for another at its element: it has no boundary events and takes no flow. */
export const isInner = (run: Run, token: Token): boolean => isRound(run, token) || isLocal(run, token);

/** A scope with all that the model draws in it, event sub-processes too: no round, no compensation, nor what holds the rounds. */
export const isWhole = ({ repeat, round, undo, local }: ScopeInstance): boolean =>
  !repeat && round === undefined && !undo && !local;

/** The token that entered the element, in whose place this one stands; itself where it stands in for none. */
export function hostOf(run: Run, token: Token): Token {
  if (!isInner(run, token)) return token;
  const inner = scopeAt(run, token.in);
  const holding = inner.local ? inner : scopeAt(run, inner.in ?? '');
  const outer = run.tokens.get(holding.token ?? '');
  return outer ? hostOf(run, outer) : token;
}

/** An event sub-process, which no token stands for. */
export const standsAlone = (scope: ScopeInstance): boolean => scope.token === undefined && isWhole(scope);
