import { findVisibleTask } from '../../tasks/lists/find-visible-task.ts';
import { signedIn, type Page } from '../page.ts';
import { stageTaskFiles } from './stage-task-files.ts';
import { taskView } from './task-view.ts';

export const taskPage: Page = async (request) => {
  const actor = signedIn(request);
  const task = await findVisibleTask(request.services.database, actor, request.params['taskId'] ?? '');
  return {
    view: 'tasks/task',
    title: task.name,
    locals: await taskView(request, actor, task),
    about: { instanceId: task.instanceId, taskId: task.id },
  };
};

/** The same form for what was typed so far: other fields may be asked now. Files that came along stay here. */
export const taskFieldsPage: Page = async (request) => {
  const actor = signedIn(request);
  const task = await findVisibleTask(request.services.database, actor, request.params['taskId'] ?? '');
  const locals = await taskView(request, actor, task, {
    body: request.body,
    problems: await stageTaskFiles(request, actor, task),
  });
  if (request.wantsFragment) return { fragment: 'parts/form-fields', locals };
  return { view: 'tasks/task', title: task.name, locals };
};
