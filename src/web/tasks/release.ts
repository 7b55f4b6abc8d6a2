import { releaseTask } from '../../tasks/holding/release-task.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';

export const release: Page = async (request) => {
  const { services, params, t } = request;
  await releaseTask({ ...services, actor: signedIn(request) }, params['taskId'] ?? '');
  return { redirect: paths.tasks.index, flash: { tone: 'done', text: t('tasks.released') } };
};
