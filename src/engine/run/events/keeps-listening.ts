import { nodeOf } from '../node-of.ts';
import type { Run, Subscription } from '../run.ts';

/**
 * A non-interrupting event keeps its subscription, and with it the key, for the next time. A parallel multiple
 * one hears each message and signal once a time, so that a second is left for the next; a condition has to be
 * watched, to tell when it becomes true again.
 */
export function keepsListening(run: Run, { at, kind }: Subscription): boolean {
  const node = nodeOf(run.model, at);
  const staysArmed = (node.type === 'boundary-event' || node.type === 'start-event') && !node.interrupting;
  if (!staysArmed) return false;
  return kind === 'condition' || node.event?.kind !== 'multiple' || !node.event.parallel;
}
