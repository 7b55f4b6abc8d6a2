import type { StartEvent } from '../model/model.ts';
import { evaluateText } from '../run/evaluate.ts';
import { label, nodeOf } from '../run/node-of.ts';
import type { Run, ScopeInstance } from '../run/run.ts';
import { enterDone } from '../run/enter-done.ts';
import { setVariables } from '../run/run-variables.ts';
import { noneStartsOf, openScope, startInside } from '../run/scopes.ts';
import { placeToken } from '../run/tokens.ts';
import { Stuck } from '../run/stuck.ts';
import type { Stimulus } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';

type Started = Extract<Stimulus, { type: 'started' }>;

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
  if (isWaiting) enterDone(run, placeToken(run, startId, scope.key));
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
  const start = startsOf(run).find((node) => messageNameOf(run, scope, node) === messageName);
  if (!start) throw new Unfit(`no start event waits for the message "${messageName}"`);
  return start.id;
}

function messageNameOf(run: Run, scope: ScopeInstance, node: StartEvent): string | undefined {
  if (node.event?.kind !== 'message') return undefined;
  try {
    return evaluateText(run, node.event.name, scope.key, `the message name of ${label(node)}`);
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
