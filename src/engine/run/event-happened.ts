import { completeActivity } from './complete-activity.ts';
import { takeAlternative } from './event-choice.ts';
import { nodeOf } from './node-of.ts';
import { scopeAt, type Run } from './run.ts';
import { triggerBoundaryEvent, triggerEventSubProcess } from './trigger.ts';
import type { Owner } from '../snapshot.ts';

/** An armed event has happened: what waited for it goes on, or what it interrupts gives way. */
export function eventHappened(run: Run, elementId: string, owner: Owner): void {
  const node = nodeOf(run.model, elementId);
  if (node.type === 'start-event' && owner.scope !== undefined) {
    return triggerEventSubProcess(run, node, scopeAt(run, owner.scope));
  }
  const token = owner.token === undefined ? undefined : run.tokens.get(owner.token);
  if (!token) throw new Error(`The snapshot holds an event of ${elementId} that serves no one`);
  if (node.type === 'boundary-event') triggerBoundaryEvent(run, node, token);
  else if (token.at !== node.id) takeAlternative(run, node, token);
  else completeActivity(run, token);
}
