import { formOf } from '../../definitions/form-of.ts';
import { saveDraft } from '../../tasks/drafts.ts';
import { findVisibleTask } from '../../tasks/find-visible-task.ts';
import { typedValues } from '../forms/typed-values.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';

/** Keeps what was typed, valid or not, for when the person comes back. */
export const saveDraftPage: Page = async (request) => {
  const actor = signedIn(request);
  const { services, params, body, t } = request;
  const task = await findVisibleTask(services.database, actor, params['taskId'] ?? '');
  if (task.formKey !== undefined) {
    const form = await formOf(services.database, task.definitionId, task.formKey);
    await saveDraft({ ...services, actor }, task.id, typedValues(form, body));
  }
  return {
    redirect: paths.tasks.one({ taskId: task.id }),
    flash: { tone: 'done', text: t('tasks.draftSaved') },
  };
};
