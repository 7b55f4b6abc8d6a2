import { z } from 'zod';
import { releaseTask as release } from '../../tasks/holding/release-task.ts';
import { endpoint } from '../endpoint.ts';
import { id } from '../schemas/shared-words.ts';

export const releaseTask = endpoint({
  method: 'post',
  path: '/tasks/{taskId}/release',
  summary: 'Give a claimed task back to those it was offered to',
  scope: 'tasks:work',
  audit: 'task.released',
  refusals: [404, 409],
  status: 204,
  params: z.strictObject({ taskId: id }),
  handle: ({ service, actor, params }) => release({ ...service, actor }, params.taskId).then(() => undefined),
});
