import type { FlowNode, MultiInstance, StandardLoop } from '../../model/model.ts';
import type { Key, RepeatState } from '../../snapshot.ts';
import type { Json } from '../../variables.ts';
import { announcementReady } from './announce-round.ts';
import { cancelInside } from '../cancel.ts';
import { completeActivity } from '../activities/complete-activity.ts';
import { holds } from '../condition-holds.ts';
import { label, nodeOf } from '../node-of.ts';
import { collected, giveResults, keepResult, ownOfRound } from './round-results.ts';
import { roundsWanted } from './rounds-wanted.ts';
import { scopeAt, type Run, type ScopeInstance, type Token } from '../run.ts';
import { closeScope, openScope } from '../scopes/scopes.ts';
import { consumeToken, putToken } from '../tokens.ts';

// Multi-instance activities and standard loops (BPMN 2.0.2, 13.3.6 and 13.3.7), of whatever activity: its
// behaviour is entered once a round, in a scope with that round's variables. What is armed on the activity
// belongs to its own token, so it is there once, whatever the number of rounds.

type Repeated = FlowNode & { readonly repetition: MultiInstance | StandardLoop };

export const isRepeated = (node: FlowNode): node is Repeated => 'repetition' in node;

/** Throws Stuck, with nothing begun, where it cannot be said how many rounds there are. */
export function startRounds(run: Run, node: Repeated, token: Token): void {
  if (node.repetition.kind === 'loop') startLoop(run, node, node.repetition, token);
  else startInstances(run, node, node.repetition, token);
}

function startLoop(run: Run, node: Repeated, loop: StandardLoop, token: Token): void {
  if (loop.testBefore && !goesAgain(run, node, loop, 0, token.in)) return completeActivity(run, token);
  startRound(run, openBody(run, token, { started: 0, done: 0 }), loop);
}

function startInstances(run: Run, node: Repeated, repetition: MultiInstance, token: Token): void {
  const items = roundsWanted(run, node, repetition, token);
  if (items.length === 0) return completeActivity(run, token, collected(repetition, []));
  const [first = null, ...later] = items;
  const { sequential, elementVariable } = repetition;
  const kept = sequential && elementVariable !== undefined && later.length > 0 ? { items: later } : {};
  const body = openBody(run, token, { total: items.length, started: 0, done: 0, ...kept });
  for (const item of sequential ? [first] : items) startRound(run, body, repetition, item);
}

const openBody = (run: Run, token: Token, repeat: RepeatState): ScopeInstance =>
  openScope(run, token.at, { in: token.in, token: token.key, repeat });

function startRound(run: Run, body: ScopeInstance, repetition: Repeated['repetition'], item?: Json): void {
  const repeat = stateOf(body);
  const vars = ownOfRound(repetition, item ?? null);
  const own = Object.keys(vars).length > 0 ? { vars } : {};
  const round = openScope(run, body.of, { in: body.key, round: repeat.started, ...own });
  body.repeat = { ...repeat, started: repeat.started + 1 };
  putToken(run, body.of, round.key);
}

/** A round has done its work. Throws Stuck, with nothing changed, where it cannot be said whether it was the last. */
export function endRound(run: Run, token: Token): void {
  const round = scopeAt(run, token.in);
  const body = scopeAt(run, round.in ?? '');
  const node = nodeOf(run.model, token.at);
  if (!isRepeated(node)) throw new Error(`The snapshot holds a round of ${token.at}, which is not repeated`);
  const { repetition } = node;
  const { isLast, announce } = countRound(run, node, body, token);
  keepResult(run, repetition, body, round);
  announce();
  if (!run.tokens.has(token.key)) return;
  if (isLast) {
    giveResults(run, repetition, body);
    return cancelInside(run, body.key);
  }
  if (repetition.kind === 'loop') startRound(run, body, repetition);
  else if (repetition.sequential) startNext(run, body, repetition);
  consumeToken(run, token);
  closeScope(run, round);
}

function countRound(run: Run, node: Repeated, body: ScopeInstance, token: Token) {
  const { repetition } = node;
  const before = stateOf(body);
  body.repeat = { ...before, done: before.done + 1 };
  try {
    const isLast = isOver(run, node, body.repeat, token.in);
    if (repetition.kind === 'loop') return { isLast, announce: () => undefined };
    return { isLast, announce: announcementReady(run, node, repetition, token, body.repeat.done) };
  } catch (error) {
    body.repeat = before;
    throw error;
  }
}

function isOver(run: Run, node: Repeated, { total, done }: RepeatState, scopeKey: Key): boolean {
  const { repetition } = node;
  if (repetition.kind === 'loop') return !goesAgain(run, node, repetition, done, scopeKey);
  if (done === total) return true;
  const { completionCondition: condition } = repetition;
  return (
    condition !== undefined && holds(run, condition, scopeKey, `the completion condition of ${label(node)}`)
  );
}

function goesAgain(run: Run, node: FlowNode, loop: StandardLoop, done: number, scopeKey: Key): boolean {
  if (loop.maximum !== undefined && done >= loop.maximum) return false;
  return !loop.condition || holds(run, loop.condition, scopeKey, `the loop condition of ${label(node)}`);
}

function startNext(run: Run, body: ScopeInstance, repetition: MultiInstance): void {
  const { items, ...repeat } = stateOf(body);
  const [item, ...later] = items ?? [];
  body.repeat = { ...repeat, ...(later.length > 0 && { items: later }) };
  startRound(run, body, repetition, item);
}

function stateOf({ of, repeat }: ScopeInstance): RepeatState {
  if (!repeat) throw new Error(`The snapshot holds a round of ${of} outside its repetition`);
  return repeat;
}
