import type { ExternalTask } from '../../instances/external/external-task.ts';
import type { JobReply } from '../schemas/job.ts';

export function jobReply(task: ExternalTask): JobReply {
  const { id, topic, instanceId, processId, definitionId, elementId, variables, priority, attempts } = task;
  return {
    ...{ id, topic, instanceId, processId, definitionId, elementId, variables, priority, attempts },
    businessKey: task.businessKey ?? null,
    settings: { ...task.settings },
    retries: task.retries,
    idempotencyKey: `${instanceId}:${task.jobKey}`,
    createdAt: task.createdAt.toISOString(),
    lockedUntil: task.lockedUntil?.toISOString() ?? null,
  };
}
