import type { BoundaryEvent, CatchEvent, StartEvent, TimerEvent } from '../model/model.ts';
import { definitionOf } from '../run/events/definition-of.ts';
import { nodeOf } from '../run/node-of.ts';
import type { Run } from '../run/run.ts';
import type { Armed } from '../snapshot.ts';

/** The element of an armed timer with its timer definition. */
export function timerNodeOf(
  run: Run,
  timer: Pick<Armed, 'at' | 'nth'>,
): { node: BoundaryEvent | StartEvent | CatchEvent; event: TimerEvent } {
  const node = nodeOf(run.model, timer.at);
  const event = definitionOf(run, timer);
  const isCatching =
    node.type === 'boundary-event' || node.type === 'start-event' || node.type === 'intermediate-catch-event';
  if (isCatching && event?.kind === 'timer') return { node, event };
  throw new Error(
    `The snapshot holds a timer for ${timer.at}, which is no timer event in ${run.model.processId}`,
  );
}
