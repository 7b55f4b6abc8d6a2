import type { WaitingFor } from '../engine/outcome.ts';
import type { TaskState } from './task-states.ts';

// One user task as everyone reads it. `barred` lists who did a task that this one must be separate from
// (alur:separateFrom, four-eyes); `deadline` is the case deadline shown beside it.

export interface Task {
  id: string;
  number: number;
  instanceId: string;
  businessKey: string | undefined;
  subject: string | undefined;
  tokenKey: string;
  elementId: string;
  processId: string;
  definitionId: string;
  name: string;
  formKey: string | undefined;
  step: string | undefined;
  waitingFor: WaitingFor;
  state: TaskState;
  assigneeId: string | undefined;
  assigneeName: string | undefined;
  claimedAt: Date | undefined;
  createdAt: Date;
  completedAt: Date | undefined;
  completedBy: string | undefined;
  priority: number;
  dueAt: Date | undefined;
  version: number;
  candidateUsers: readonly string[];
  candidateGroups: readonly string[];
  barred: readonly string[];
}

/** A task as whoever holds it needs it: to whom it was once offered has not been read. */
export type HeldTask = Omit<Task, 'candidateUsers' | 'candidateGroups'>;
