import { z } from 'zod';
import { answerTask } from '../../service/answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { id, variables } from '../schemas/shared-words.ts';

export const completeTask = endpoint({
  method: 'post',
  path: '/tasks/{taskId}/complete',
  summary: 'Complete a task that the user of the token has claimed',
  description:
    'A task with a form takes the answers to its fields, checked as on the page; an unknown name is refused. A task without one takes any variables.',
  scope: 'tasks:work',
  audit: 'task.completed',
  refusals: [404, 409, 422],
  status: 204,
  params: z.strictObject({ taskId: id }),
  body: z.strictObject({ variables: variables.default({}) }),
  async handle({ service, actor, params, body, ip }) {
    await answerTask(service, actor, { taskId: params.taskId, answers: body.variables, ip });
    return undefined;
  },
});
