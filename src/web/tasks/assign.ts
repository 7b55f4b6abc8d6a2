import { assignTask } from '../../tasks/holding/assign-task.ts';
import { signedIn, textOf, type Page } from '../page.ts';
import { paths } from '../paths.ts';

export const assign: Page = async (request) => {
  const { services, params, body, t } = request;
  const context = { ...services, actor: signedIn(request) };
  const task = await assignTask(context, params['taskId'] ?? '', textOf(body, 'to'));
  return {
    redirect: paths.tasks.one({ taskId: task.id }),
    flash: { tone: 'done', text: t('tasks.assigned', { name: task.assigneeName ?? '' }) },
  };
};
