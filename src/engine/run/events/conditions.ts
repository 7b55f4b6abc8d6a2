import type { ConditionalEvent, Expression } from '../../model/model.ts';
import type { Armed, Key } from '../../snapshot.ts';
import { scopeOfOwner } from './arm.ts';
import { definitionOf } from './definition-of.ts';
import { closeSubscription } from './disarm.ts';
import { eventHappened } from './event-happened.ts';
import { keepsListening } from './keeps-listening.ts';
import { nextKey, type Run, type Subscription } from '../run.ts';
import { visibleVariables } from '../scopes/run-variables.ts';

// Conditional events happen when their condition becomes true: looked at when they begin to wait, and again
// whenever a variable was set. One that goes on listening happens anew only after it was false in between.

export function awaitCondition(run: Run, { condition }: ConditionalEvent, armed: Armed): void {
  const key = nextKey(run);
  const name = condition.source;
  run.messages.set(key, { key, ...armed, name, kind: 'condition' });
  run.subscriptionsOpened.push({ key, elementId: armed.at, kind: 'condition', name });
  run.conditionsDue = true;
}

/** Lets happen what has become true. What that sets off may make others due again. */
export function checkConditions(run: Run): void {
  run.conditionsDue = false;
  for (const waiting of [...run.messages.values()]) {
    if (waiting.kind === 'condition' && run.messages.has(waiting.key)) check(run, waiting);
  }
}

function check(run: Run, waiting: Subscription): void {
  const scopeKey = scopeOfOwner(run, waiting);
  const isTrue = scopeKey !== undefined && isMet(run, conditionOf(run, waiting), scopeKey);
  if (!isTrue) delete waiting.held;
  if (!isTrue || waiting.held) return;
  run.events.push({ type: 'condition.met', elementId: waiting.at });
  if (keepsListening(run, waiting)) waiting.held = true;
  else closeSubscription(run, waiting.key, 'completed');
  eventHappened(run, waiting);
}

/** As in Camunda 7, what cannot be told yet, for want of a variable, does not hold yet. */
function isMet(run: Run, condition: Expression, scopeKey: Key): boolean {
  try {
    return condition.evaluate(visibleVariables(run, scopeKey)) === true;
  } catch {
    return false;
  }
}

function conditionOf(run: Run, waiting: Subscription): Expression {
  const event = definitionOf(run, waiting);
  if (event?.kind === 'conditional') return event.condition;
  throw new Error(`The snapshot holds a condition for ${waiting.at}, which waits for none in the model`);
}
