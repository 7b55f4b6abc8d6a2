import type { NewHistoryEvent } from '../history/record.ts';
import type { Actor } from '../identity/actor.ts';
import type { Task } from './task.ts';

/** What someone did with a task, with its number and name as they were then. */
export const taskEvent = (
  type: `task.${string}`,
  { id: taskId, instanceId, elementId, number, name }: Task,
  actor: Actor,
  at: Date,
  more: NewHistoryEvent['content'] = {},
): NewHistoryEvent => ({
  ...{ type, at, instanceId, taskId, elementId },
  actorId: actor.id,
  content: { number, name, ...more },
});
