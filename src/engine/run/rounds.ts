import type { Run, ScopeInstance, Token } from './run.ts';
import { scopeAt } from './run.ts';

// A repeated activity is entered and left once, by its token. Inside, a scope holds its rounds, each a scope
// with one token of its own at the same element. Whoever asks what a token or a scope may do asks here first.

/** The token of one round: it has no boundary events and takes no flow. */
export const isRound = (run: Run, token: Token): boolean => {
  const { of, round } = scopeAt(run, token.in);
  return round !== undefined && of === token.at;
};

/** A scope with all that the model draws in it, event sub-processes too: no round, no compensation, nor what holds the rounds. */
export const isWhole = ({ repeat, round, undo }: ScopeInstance): boolean =>
  !repeat && round === undefined && !undo;

/** The token that entered the activity, of whose rounds this is one; itself where it is none. */
export function hostOf(run: Run, token: Token): Token {
  if (!isRound(run, token)) return token;
  const body = scopeAt(run, scopeAt(run, token.in).in ?? '');
  return run.tokens.get(body.token ?? '') ?? token;
}

/** An event sub-process, which no token stands for. */
export const standsAlone = (scope: ScopeInstance): boolean => scope.token === undefined && isWhole(scope);
