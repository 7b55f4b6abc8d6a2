import { z } from 'zod';
import { taskActions } from '../../tasks/task-policy.ts';
import { instant, next, shownVariables } from './shared-words.ts';

const task = z.object({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  state: z.enum(['open', 'claimed', 'completed', 'cancelled']),
  processId: z.string(),
  definitionId: z.string(),
  instanceId: z.string(),
  businessKey: z.string().nullable(),
  subject: z.string().nullable(),
  elementId: z.string(),
  formKey: z.string().nullable(),
  step: z.string().nullable(),
  waitingFor: z.enum(['office', 'applicant', 'authority']),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  candidateUsers: z.array(z.string()),
  candidateGroups: z.array(z.string()),
  priority: z.int(),
  createdAt: instant,
  claimedAt: instant.nullable(),
  dueAt: instant.nullable(),
  completedAt: instant.nullable(),
  actions: z
    .array(z.enum(taskActions))
    .meta({ description: 'What the user of the token may do with it now.' }),
});

export const taskSchema = task.meta({ id: 'Task' });

export const taskWithFormSchema = task
  .extend({
    form: z
      .custom<object>()
      .nullable()
      .meta({ type: ['object', 'null'], description: 'Its form (form-js), if any.' }),
    variables: shownVariables,
  })
  .meta({ id: 'TaskWithForm' });

export const taskPageSchema = z.object({ tasks: z.array(taskSchema), next }).meta({ id: 'TaskPage' });

export type TaskReply = z.output<typeof taskSchema>;
