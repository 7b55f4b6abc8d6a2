import { awaitAgain, isLastToArrive } from './arrivals.ts';
import { completeActivity } from '../activities/complete-activity.ts';
import { takeAlternative } from './event-choice.ts';
import { nodeOf } from '../node-of.ts';
import { scopeAt, type Run } from '../run.ts';
import { triggerBoundaryEvent, triggerEventSubProcess } from './trigger.ts';
import type { Armed } from '../../snapshot.ts';

/** Something armed has happened: what waited for it goes on, or what it interrupts gives way. */
export function eventHappened(run: Run, armed: Armed): void {
  const node = nodeOf(run.model, armed.at);
  if (!isLastToArrive(run, node, armed)) return;
  if (node.type === 'start-event' && armed.scope !== undefined) {
    triggerEventSubProcess(run, node, scopeAt(run, armed.scope));
    return awaitAgain(run, node, armed);
  }
  const token = armed.token === undefined ? undefined : run.tokens.get(armed.token);
  if (!token) throw new Error(`The snapshot holds an event of ${armed.at} that serves no one`);
  if (node.type === 'boundary-event') {
    triggerBoundaryEvent(run, node, token);
    awaitAgain(run, node, armed);
  } else if (token.at !== node.id) takeAlternative(run, node, token);
  else completeActivity(run, token);
}
