import type { Database } from '../persistence/database.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { announce } from '../persistence/announcements/announce.ts';
import { announceTasks } from './task-topics.ts';
import type { HeldTask, Task } from './task.ts';

/** Of a case: which of its topics a page about it listens to. */
export const caseTopic = (instanceId: string): string => `instance:${instanceId}`;

/**
 * One task changed hands or was closed: its case, those it is offered to, who had it and who has it now. When a
 * task that somebody held is completed nobody looks up whom it was offered to: they heard when it was taken.
 */
export function announceTask(
  database: Database,
  tx: Transaction,
  task: HeldTask & Partial<Task>,
  ...people: string[]
): void {
  const { candidateUsers = [], candidateGroups = [] } = task;
  const concerned = [task.assigneeId, ...candidateUsers, ...people];
  announceTasks(database, tx, [{ people: concerned, groups: candidateGroups }]);
  announce(database, tx, [caseTopic(task.instanceId)]);
}
