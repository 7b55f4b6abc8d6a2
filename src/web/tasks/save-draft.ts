import { formOf } from '../../definitions/form-of.ts';
import { saveDraft } from '../../tasks/drafts.ts';
import { findVisibleTask } from '../../tasks/lists/find-visible-task.ts';
import { typedValues } from '../forms/typed-values.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';
import { stageTaskFiles } from './stage-task-files.ts';
import { taskView } from './task-view.ts';

/** Keeps what was typed, valid or not, and the files that are acceptable, for when the person comes back. */
export const saveDraftPage: Page = async (request) => {
  const actor = signedIn(request);
  const { services, params, body, t } = request;
  const task = await findVisibleTask(services.database, actor, params['taskId'] ?? '');
  if (task.formKey !== undefined) {
    const form = await formOf(services.database, task.definitionId, task.formKey);
    await saveDraft({ ...services, actor }, task.id, typedValues(form, body));
    const problems = await stageTaskFiles(request, actor, task);
    if (problems.length > 0) {
      const locals = await taskView(request, actor, task, { body, problems });
      return { view: 'tasks/task', title: task.name, locals, status: 422 };
    }
  }
  return {
    redirect: paths.tasks.one({ taskId: task.id }),
    flash: { tone: 'done', text: t('tasks.draftSaved') },
  };
};
