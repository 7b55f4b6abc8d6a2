import { z } from 'zod';
import { claimTask as claim } from '../../tasks/holding/claim-task.ts';
import { endpoint } from '../endpoint.ts';
import { id } from '../schemas/shared-words.ts';
import { taskSchema } from '../schemas/task.ts';
import { taskReply } from './task-reply.ts';

export const claimTask = endpoint({
  method: 'post',
  path: '/tasks/{taskId}/claim',
  summary: 'Take a task that is offered',
  scope: 'tasks:work',
  audit: 'task.claimed',
  refusals: [404, 409],
  status: 200,
  params: z.strictObject({ taskId: id }),
  reply: taskSchema,
  async handle({ service, actor, params }) {
    return taskReply(actor, await claim({ ...service, actor }, params.taskId));
  },
});
