import { claimTask } from '../../tasks/holding/claim-task.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';

export const claim: Page = async (request) => {
  const { services, params, t } = request;
  const task = await claimTask({ ...services, actor: signedIn(request) }, params['taskId'] ?? '');
  return {
    redirect: paths.tasks.one({ taskId: task.id }),
    flash: { tone: 'done', text: t('tasks.claimed', { name: task.name }) },
  };
};
