import type { FlowNode } from '../../model/model.ts';
import type { DoneState } from '../../snapshot.ts';
import { compensationStartOf } from './compensation-start-of.ts';
import { nodeOf } from '../node-of.ts';
import { isRepeated } from '../rounds/repeat.ts';
import { hostOf, isLocal, isRound } from '../rounds/rounds.ts';
import { ownVariables } from '../scopes/run-variables.ts';
import { scopeAt, type Run, type ScopeInstance, type Token } from '../run.ts';
import type { Variables } from '../../variables.ts';

/**
 * Remembers, in the scope around it, an activity that has been completed and can be undone; of a repeated one
 * each round (BPMN 2.0.2, 13.5.5). What nothing undoes leaves no trace, so most snapshots hold nothing of this.
 */
export function keepDone(run: Run, token: Token, inside: readonly DoneState[] = [], own?: Variables): void {
  const node = nodeOf(run.model, token.at);
  if (!('boundaryEvents' in node) || !hasWorked(run, node, token)) return;
  const canBeUndone =
    node.compensatedBy !== undefined ||
    inside.length > 0 ||
    compensationStartOf(run.model, node.id) !== undefined;
  if (!canBeUndone) return;
  const home = scopeAt(run, hostOf(run, token).in);
  const vars = { ...ownVariables(run, token), ...own };
  const done: DoneState = {
    of: node.id,
    ...(Object.keys(vars).length > 0 && { vars }),
    ...(inside.length > 0 && { done: inside }),
  };
  keep(home, done);
}

/** What was done in an event sub-process was done in the scope that it stands in. */
export function keepDoneBeside(run: Run, { of, in: around = '', vars, done }: ScopeInstance): void {
  if (!done) return;
  keep(scopeAt(run, around), { of, ...(vars && { vars }), done });
}

const keep = (home: ScopeInstance, done: DoneState): unknown => (home.done ??= []).push(done);

/** Rounds are kept, not the activity that had them; of a token and the one inside it, the inner did the work. */
const hasWorked = (run: Run, node: FlowNode, token: Token): boolean =>
  isLocal(run, token) || (!node.mapping && (!isRepeated(node) || isRound(run, token)));
