import { definitionsAt } from '../model/source/definitions-at.ts';
import type { FlowNode, SequenceFlow } from '../model/model.ts';
import { endsInAdHoc } from './activities/ad-hoc.ts';
import type { MessageThrown } from '../outcome.ts';
import { conditionHolds } from './condition-holds.ts';
import { waitsAfter } from './activities/continuations.ts';
import { attempt } from './incidents.ts';
import { stepOut, stepOutDone } from './scopes/local-scope.ts';
import { label, nodeOf } from './node-of.ts';
import { endRound, isRepeated } from './rounds/repeat.ts';
import { isLocal, isRound } from './rounds/rounds.ts';
import { scopeAt, type Run, type Token } from './run.ts';
import { Stuck } from './stuck.ts';
import { messagesOf, send } from './events/throw-message.ts';
import { consumeToken, putToken } from './tokens.ts';

// The way out of an element: the token is consumed and one is put on every flow taken. Where that fails,
// the element's work stays done and the incident's retry only looks for the way out again.

/** Leaves by every flow whose condition holds; without any, by the default flow. */
export function leave(run: Run, token: Token): void {
  attempt(run, token, 'leave', () => {
    if (isLocal(run, token)) return leave(run, stepOutDone(run, token));
    const node = nodeOf(run.model, token.at);
    const messages = messagesWhenDone(run, node, token);
    if (isRound(run, token)) {
      if (!waitsAfter(run, token)) endRound(run, token);
      return send(run, messages);
    }
    if (endsInAdHoc(run, node, token)) return send(run, messages);
    const flows = flowsOut(run, node, token);
    send(run, messages);
    leaveBy(run, token, flows);
  });
}

/** What an activity sends: in every round, where it is repeated. One that also waits for a message has sent before. */
function messagesWhenDone(run: Run, node: FlowNode, token: Token): MessageThrown[] {
  if (!('boundaryEvents' in node) || node.type === 'receive-task' || !node.sends) return [];
  return isRepeated(node) && !isRound(run, token) ? [] : messagesOf(run, node, node.sends, token);
}

/** Leaves by these flows, at once or when its asynchronous continuation has run. */
export function leaveBy(run: Run, inner: Token, flows: readonly SequenceFlow[]): void {
  const token = stepOut(run, inner);
  if (!waitsAfter(run, token, flows)) takeFlows(run, token, flows);
}

export function takeFlows(run: Run, token: Token, flows: readonly SequenceFlow[]): void {
  run.events.push({ type: 'element.left', elementId: token.at, flowIds: flows.map(({ id }) => id) });
  for (const flow of flows) putTokens(run, token, flow);
  if (flows.length === 0) run.lastElementId = token.at;
  if (terminatesProcess(run, token)) run.terminated = true;
  consumeToken(run, token);
}

/** As many as the activity says leave it (completionQuantity); each beyond the first counts as a step. */
function putTokens(run: Run, token: Token, flow: SequenceFlow): void {
  const node = nodeOf(run.model, token.at);
  const quantity = ('completionQuantity' in node && node.completionQuantity) || 1;
  for (let count = 0; count < quantity; count++) putToken(run, flow.targetId, token.in, flow.id);
  run.stepsLeft -= quantity - 1;
}

function terminatesProcess(run: Run, token: Token): boolean {
  const node = nodeOf(run.model, token.at);
  const isTerminating = definitionsAt(node).some(({ event }) => event.kind === 'terminate');
  return isTerminating && scopeAt(run, token.in).in === undefined;
}

export const outgoingFlows = (run: Run, node: FlowNode): SequenceFlow[] =>
  node.outgoing.flatMap((id) => run.model.flows.get(id) ?? []);

function flowsOut(run: Run, node: FlowNode, token: Token): SequenceFlow[] {
  const flows = outgoingFlows(run, node);
  const defaultFlow = 'defaultFlow' in node ? node.defaultFlow : undefined;
  const taken = flows.filter((flow) => flow.id !== defaultFlow && conditionHolds(run, flow, token));
  if (taken.length > 0 || flows.length === 0) return taken;
  const otherwise = flows.filter(({ id }) => id === defaultFlow);
  if (otherwise.length > 0) return otherwise;
  throw new Stuck(
    `No flow out of ${label(node)} can be taken: no condition holds and there is no default flow`,
  );
}
