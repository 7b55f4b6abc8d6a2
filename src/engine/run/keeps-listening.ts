import { nodeOf } from './node-of.ts';
import type { Run } from './run.ts';

/** A non-interrupting event keeps its subscription, and with it the key, for the next time. */
export function keepsListening(run: Run, elementId: string): boolean {
  const node = nodeOf(run.model, elementId);
  return (node.type === 'boundary-event' || node.type === 'start-event') && !node.interrupting;
}
