import { z } from 'zod';
import type { ExternalTask } from '../../instances/external/external-task.ts';
import type { InstanceJob, InstanceTask, InstanceView } from '../../instances/views/instance-view.ts';
import type { InstanceReply } from '../schemas/instance.ts';

export function instanceReply(view: InstanceView, external: readonly ExternalTask[]): InstanceReply {
  const { id, definitionId, processName, version, state, variables } = view;
  return {
    ...{ id, definitionId, processName, version, state, variables },
    businessKey: view.businessKey ?? null,
    subject: view.subject ?? null,
    startedAt: view.startedAt.toISOString(),
    endedAt: view.endedAt?.toISOString() ?? null,
    endedElementId: view.endedElementId ?? null,
    tokens: [...view.tokens].map(([elementId, count]) => ({ elementId, count })),
    tasks: view.tasks.map(taskIn),
    timers: view.jobs.filter(isTimer).map((job) => ({ ...jobIn(job), dueAt: job.due_at })),
    jobs: view.jobs
      .filter((job) => !isTimer(job))
      .map((job) => ({ ...jobIn(job), kind: job.kind, dueAt: job.due_at, isDead: job.dead_at !== null })),
    externalJobs: external.map(externalIn),
    incidents: view.incidents.map((incident) => ({
      id: incident.id,
      elementId: incident.element_id,
      message: incident.message,
      openedAt: incident.opened_at,
      resolvedAt: incident.resolved_at,
    })),
  };
}

const isTimer = ({ kind }: InstanceJob): boolean => kind === 'timer';

const states = z.enum(['open', 'claimed', 'completed', 'cancelled']);

const taskIn = (task: InstanceTask) => ({
  id: task.id,
  number: task.number,
  name: task.name,
  state: states.parse(task.state),
  assigneeName: task.assignee_name,
  createdAt: task.created_at,
  completedAt: task.completed_at,
});

const named = z.object({ elementId: z.string().optional() }).catch({});

const jobIn = ({ id, payload, attempts, last_error: lastError }: InstanceJob) => ({
  ...{ id, attempts },
  elementId: named.parse(JSON.parse(payload)).elementId ?? null,
  lastError: firstLine(lastError),
});

const externalIn = ({ id, elementId, topic, attempts, retries, lockedUntil, lastError }: ExternalTask) => ({
  ...{ id, elementId, topic, attempts, retries },
  lockedUntil: lockedUntil?.toISOString() ?? null,
  lastError: firstLine(lastError ?? null),
});

/** The sentence of an error, without the places in this program behind it. */
const firstLine = (text: string | null): string | null => text?.split('\n')[0] ?? null;
