import { z } from 'zod';
import { instant, next, shownVariables } from './shared-words.ts';

const state = z.enum(['running', 'completed', 'terminated', 'cancelled']);

const head = {
  id: z.string(),
  businessKey: z.string().nullable(),
  subject: z.string().nullable(),
  processName: z.string(),
  state,
  startedAt: instant,
  endedAt: instant.nullable(),
  endedElementId: z.string().nullable(),
};

const summary = z
  .object({
    ...head,
    processId: z.string(),
    openIncidents: z.int(),
    stages: z
      .array(
        z.object({
          elementId: z.string(),
          name: z.string(),
          step: z.string().nullable(),
          waitingFor: z.enum(['office', 'applicant', 'authority']),
          assigneeName: z.string().nullable(),
          since: instant,
        }),
      )
      .meta({ description: 'Where it stands: its open tasks.' }),
  })
  .meta({ id: 'InstanceSummary' });

export const instancePageSchema = z
  .object({ instances: z.array(summary), next })
  .meta({ id: 'InstancePage' });

const job = {
  id: z.string(),
  elementId: z.string().nullable(),
  attempts: z.int(),
  lastError: z.string().nullable(),
};

export const instanceSchema = z
  .object({
    ...head,
    definitionId: z.string(),
    version: z.int(),
    tokens: z.array(z.object({ elementId: z.string(), count: z.int() })),
    variables: shownVariables,
    tasks: z.array(
      z.object({
        id: z.string(),
        number: z.int(),
        name: z.string(),
        state: z.enum(['open', 'claimed', 'completed', 'cancelled']),
        assigneeName: z.string().nullable(),
        createdAt: instant,
        completedAt: instant.nullable(),
      }),
    ),
    timers: z.array(z.object({ ...job, dueAt: instant })),
    jobs: z.array(z.object({ ...job, kind: z.string(), dueAt: instant, isDead: z.boolean() })),
    externalJobs: z.array(
      z.object({ ...job, topic: z.string(), retries: z.int(), lockedUntil: instant.nullable() }),
    ),
    incidents: z.array(
      z.object({
        id: z.string(),
        elementId: z.string(),
        message: z.string(),
        openedAt: instant,
        resolvedAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'Instance' });

export type InstanceReply = z.output<typeof instanceSchema>;
export type SummaryReply = z.output<typeof summary>;

export const historyPageSchema = z
  .object({
    events: z.array(
      z.object({
        id: z.int(),
        type: z.string(),
        at: instant,
        elementId: z.string().nullable(),
        taskId: z.string().nullable(),
        actor: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
        content: shownVariables,
        sentence: z.string(),
      }),
    ),
    next,
  })
  .meta({ id: 'HistoryPage' });
