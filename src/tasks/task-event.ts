import type { NewHistoryEvent } from '../history/record.ts';
import type { Actor } from '../identity/actor.ts';
import type { HeldTask } from './task.ts';

interface TaskDone {
  type: `task.${string}`;
  task: HeldTask;
  actor: Actor;
  at: Date;
  content?: NewHistoryEvent['content'];
}

/** What someone did with a task, with its number and name as they were then. */
export const taskEvent = ({ type, task, actor, at, content = {} }: TaskDone): NewHistoryEvent => ({
  type,
  at,
  instanceId: task.instanceId,
  taskId: task.id,
  elementId: task.elementId,
  actorId: actor.id,
  content: { number: task.number, name: task.name, ...content },
});
