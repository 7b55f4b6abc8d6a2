import type { BoundaryEvent, CatchEvent, StartEvent, TimerEvent } from '../model/model.ts';
import { nodeOf } from '../run/node-of.ts';
import type { Run } from '../run/run.ts';

/** The element of an armed timer with its timer definition. */
export function timerNodeOf(
  run: Run,
  elementId: string,
): { node: BoundaryEvent | StartEvent | CatchEvent; event: TimerEvent } {
  const node = nodeOf(run.model, elementId);
  const isCatching =
    node.type === 'boundary-event' || node.type === 'start-event' || node.type === 'intermediate-catch-event';
  if (isCatching && node.event?.kind === 'timer') return { node, event: node.event };
  throw new Error(
    `The snapshot holds a timer for ${elementId}, which is no timer event in ${run.model.processId}`,
  );
}
