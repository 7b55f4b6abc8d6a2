import type { Actor } from '../../identity/actor.ts';
import { actionsFor } from '../../tasks/task-policy.ts';
import type { Task } from '../../tasks/task.ts';
import type { TaskReply } from '../schemas/task.ts';

export function taskReply(actor: Actor, task: Task): TaskReply {
  const { id, number, name, state, processId, definitionId, instanceId, elementId, waitingFor, priority } =
    task;
  const { assigneeId, assigneeName } = task;
  return {
    ...{ id, number, name, state, processId, definitionId, instanceId, elementId, waitingFor, priority },
    businessKey: task.businessKey ?? null,
    subject: task.subject ?? null,
    formKey: task.formKey ?? null,
    step: task.step ?? null,
    assignee: assigneeId === undefined ? null : { id: assigneeId, name: assigneeName ?? assigneeId },
    candidateUsers: [...task.candidateUsers],
    candidateGroups: [...task.candidateGroups],
    createdAt: task.createdAt.toISOString(),
    claimedAt: task.claimedAt?.toISOString() ?? null,
    dueAt: task.dueAt?.toISOString() ?? null,
    completedAt: task.completedAt?.toISOString() ?? null,
    actions: actionsFor(actor, task),
  };
}
