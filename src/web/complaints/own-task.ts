import { choicesOf } from '../../definitions/choices-of.ts';
import { formOf } from '../../definitions/form-of.ts';
import type { Actor } from '../../identity/actor.ts';
import type { Problem } from '../../kernel/rejection.ts';
import { findVisibleTask } from '../../tasks/lists/find-visible-task.ts';
import type { Task } from '../../tasks/task.ts';
import { read } from '../../persistence/read.ts';
import type { Complaint } from '../../service/complaints/complaint.ts';
import { formView } from '../forms/form-view.ts';
import type { FormBody, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

/** What the complainant is asked now: to complete the complaint, or to say whether it is solved. */
export async function ownTask(
  { services }: PageRequest,
  as: Actor,
  { instanceId }: Complaint,
): Promise<Task | undefined> {
  if (instanceId === undefined) return undefined;
  const [row] = await read<{ id: string }>(
    services.database,
    `SELECT id FROM tasks WHERE instance_id = ? AND assignee_id = ? AND state IN ('open', 'claimed')`,
    [instanceId, as.id],
  );
  return row && findVisibleTask(services.database, as, row.id);
}

export const takesFiles = ({ elementId }: Task): boolean => elementId === 'Usr_LengkapiAduan';

export interface Typed {
  body: FormBody;
  problems: readonly Problem[];
}

export async function ownTaskForm(request: PageRequest, task: Task, ticket: string, typed?: Typed) {
  const form = await formOf(request.services.database, task.definitionId, task.formKey ?? '');
  const { submitLabel = '', submitLabelEn = submitLabel } = form.properties ?? {};
  return {
    name: task.name,
    elementId: task.elementId,
    takesFiles: takesFiles(task),
    submitLabel: request.locale === 'en' ? submitLabelEn : submitLabel,
    form: formView({
      form,
      ...(typed ? { typed: typed.body, problems: typed.problems } : {}),
      choices: await choicesOf(request.services.database, task.definitionId),
      locale: request.locale,
      refreshPath: paths.complaints.answerFields({ ticket }),
    }),
  };
}
