import { formOf } from '../../definitions/form-of.ts';
import type { Actor } from '../../identity/actor.ts';
import { variablesSeenBy } from '../../instances/views/variables-seen-by.ts';
import type { Problem } from '../../kernel/rejection.ts';
import { stageFormFiles } from '../../service/documents/form-files.ts';
import { whyNot } from '../../tasks/task-policy.ts';
import type { Task } from '../../tasks/task.ts';
import { typedValues } from '../forms/typed-values.ts';
import type { PageRequest } from '../page.ts';

/** Files that came with a form that is not completed yet stay for it; says what is wrong with the others. */
export async function stageTaskFiles(request: PageRequest, actor: Actor, task: Task): Promise<Problem[]> {
  const { services, body, files, locale } = request;
  if (files.length === 0 || task.formKey === undefined || whyNot(actor, 'save', task) !== undefined)
    return [];
  const form = await formOf(services.database, task.definitionId, task.formKey);
  const values = { ...(await variablesSeenBy(services.database, task)), ...typedValues(form, body) };
  return stageFormFiles(services.service, actor, { form, scope: task.id, values, files, locale });
}
