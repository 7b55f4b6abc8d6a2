import { definitionsAt } from '../model/source/definitions-at.ts';
import type { StartEvent } from '../model/model.ts';
import { evaluateText } from '../run/evaluate.ts';
import { outgoingFlows } from '../run/leave.ts';
import { label, nodeOf } from '../run/node-of.ts';
import type { Run, ScopeInstance } from '../run/run.ts';
import { enterDone } from '../run/activities/enter-done.ts';
import { setVariables } from '../run/scopes/run-variables.ts';
import { noneStartsOf, openScope, startInside } from '../run/scopes/scopes.ts';
import { placeToken, putToken } from '../run/tokens.ts';
import { Stuck } from '../run/stuck.ts';
import type { StimulusOf } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';

type Started = StimulusOf<'started'>;

/** Opens the process at the start event named, at the one for the message, or at its plain start event. */
export function started(run: Run, stimulus: Started): void {
  const scope = openScope(run, run.model.processId);
  setVariables(run, scope.key, stimulus.variables);
  const startId = startFor(run, scope, stimulus);
  run.events.push({ type: 'instance.started', elementId: startId ?? run.model.processId });
  if (stimulus.messageName !== undefined && startId !== undefined) {
    run.events.push({ type: 'message.received', elementId: startId, name: stimulus.messageName });
  }
  const isWaiting = startId !== undefined && instantiatingOf(run).includes(startId);
  startInside(run, scope, startId === undefined || isWaiting ? [] : [startId]);
  if (!isWaiting) return;
  enterDone(run, placeToken(run, startId, scope.key));
  for (const otherId of besides(run, startId)) putToken(run, otherId, scope.key);
}

/** Behind a parallel event-based gateway the others are waited for as well (BPMN 2.0.2, 10.6.6). */
function besides(run: Run, elementId: string): string[] {
  const sources = nodeOf(run.model, elementId).incoming.flatMap(
    (flowId) => run.model.nodes.get(run.model.flows.get(flowId)?.sourceId ?? '') ?? [],
  );
  const gateways = sources.filter((node) => node.type === 'event-based-gateway' && node.parallel);
  const all = gateways.flatMap((gateway) => outgoingFlows(run, gateway).map(({ targetId }) => targetId));
  return all.filter((id) => id !== elementId);
}

/** Undefined: the process begins with the elements nothing leads to. */
function startFor(run: Run, scope: ScopeInstance, stimulus: Started): string | undefined {
  if (stimulus.startEventId !== undefined) return named(run, stimulus.startEventId);
  if (stimulus.messageName !== undefined) return byMessage(run, scope, stimulus.messageName);
  const plain = noneStartsOf(run, run.model.processId);
  if (plain.length > 1)
    throw new Unfit(`it has several start events (${plain.join(', ')}) and none was named`);
  const begins = run.model.scopes.get(run.model.processId)?.implicitStarts ?? [];
  if (plain.length === 0 && begins.length === 0) throw new Unfit('it has no start event without a trigger');
  return plain[0];
}

function named(run: Run, startEventId: string): string {
  const isStart = [...startsOf(run).map(({ id }) => id), ...instantiatingOf(run)].includes(startEventId);
  if (!isStart) throw new Unfit(`it has no start event "${startEventId}"`);
  return startEventId;
}

function byMessage(run: Run, scope: ScopeInstance, messageName: string): string {
  const start = startsOf(run).find((node) => messageNamesOf(run, scope, node).includes(messageName));
  if (!start) throw new Unfit(`no start event waits for the message "${messageName}"`);
  return start.id;
}

function messageNamesOf(run: Run, scope: ScopeInstance, node: StartEvent): string[] {
  const what = `the message name of ${label(node)}`;
  try {
    return definitionsAt(node).flatMap(({ event }) =>
      event.kind === 'message' ? [evaluateText(run, event.name, scope.key, what)] : [],
    );
  } catch (error) {
    // Nothing has begun yet, so there is no instance to hold an incident.
    throw error instanceof Stuck ? new Unfit(error.message) : error;
  }
}

const instantiatingOf = (run: Run): readonly string[] =>
  run.model.scopes.get(run.model.processId)?.instantiating ?? [];

const startsOf = (run: Run): StartEvent[] =>
  (run.model.scopes.get(run.model.processId)?.startEvents ?? []).flatMap((id) => {
    const node = nodeOf(run.model, id);
    return node.type === 'start-event' ? [node] : [];
  });
