import type { Database } from '../persistence/database.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { announce } from '../persistence/announcements/announce.ts';
import { announceTasks } from './task-topics.ts';
import type { Task } from './task.ts';

/** Of a case: which of its topics a page about it listens to. */
export const caseTopic = (instanceId: string): string => `instance:${instanceId}`;

/** One task changed hands or was closed: its case, those it is offered to, who had it and who has it now. */
export function announceTask(database: Database, tx: Transaction, task: Task, ...people: string[]): void {
  const concerned = [task.assigneeId, ...task.candidateUsers, ...people];
  announceTasks(database, tx, [{ people: concerned, groups: task.candidateGroups }]);
  announce(database, tx, [caseTopic(task.instanceId)]);
}
