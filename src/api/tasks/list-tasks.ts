import { z } from 'zod';
import { inbox, inboxOrders, inboxViews } from '../../tasks/lists/inbox.ts';
import { endpoint } from '../endpoint.ts';
import { after, businessKey, id, limit, processId } from '../schemas/shared-words.ts';
import { taskPageSchema } from '../schemas/task.ts';
import { taskReply } from './task-reply.ts';

export const listTasks = endpoint({
  method: 'get',
  path: '/tasks',
  summary: 'The open tasks that the user of the token may see',
  scope: 'tasks:read',
  audit: 'none',
  refusals: [],
  status: 200,
  query: z.strictObject({
    view: z.enum(inboxViews).default('all').meta({
      description:
        'mine: claimed by the user; group: offered and not claimed; late: past the deadline of the case.',
    }),
    order: z.enum(inboxOrders).default('due'),
    processId: processId.optional(),
    instanceId: id.optional(),
    businessKey: businessKey.optional(),
    step: z.string().max(40).optional(),
    search: z.string().max(200).optional(),
    limit,
    after,
  }),
  reply: taskPageSchema,
  async handle({ service, actor, query }) {
    const { tasks, next } = await inbox(service.database, actor, query);
    return { tasks: tasks.map((task) => taskReply(actor, task)), next: next ?? null };
  },
});
