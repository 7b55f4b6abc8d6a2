import type { DoneState } from '../snapshot.ts';
import { compensationStartOf } from './compensation-start-of.ts';
import { nodeOf } from './node-of.ts';
import { isRepeated } from './repeat.ts';
import { isRound } from './rounds.ts';
import { scopeAt, type Run, type ScopeInstance, type Token } from './run.ts';
import type { Variables } from '../variables.ts';

/**
 * Remembers, in the scope around it, an activity that has been completed and can be undone; of a repeated one
 * each round (BPMN 2.0.2, 13.5.5). What nothing undoes leaves no trace, so most snapshots hold nothing of this.
 */
export function keepDone(run: Run, token: Token, inside: readonly DoneState[] = [], own?: Variables): void {
  const node = nodeOf(run.model, token.at);
  if (!('boundaryEvents' in node) || (isRepeated(node) && !isRound(run, token))) return;
  const canBeUndone =
    node.compensatedBy !== undefined ||
    inside.length > 0 ||
    compensationStartOf(run.model, node.id) !== undefined;
  if (!canBeUndone) return;
  const round = scopeAt(run, token.in);
  const counter = round.round === undefined ? {} : { ...round.vars, loopCounter: round.round };
  const vars = { ...counter, ...own };
  const done: DoneState = {
    of: node.id,
    ...(Object.keys(vars).length > 0 && { vars }),
    ...(inside.length > 0 && { done: inside }),
  };
  const home = homeOf(run, token);
  home.done = [...(home.done ?? []), done];
}

function homeOf(run: Run, token: Token): ScopeInstance {
  const scope = scopeAt(run, token.in);
  if (!isRound(run, token)) return scope;
  const body = scopeAt(run, scope.in ?? '');
  return scopeAt(run, body.in ?? '');
}
