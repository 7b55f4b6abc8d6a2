import type { Form } from '../definitions/forms/form.ts';
import { formOf } from '../definitions/form-of.ts';
import { validateSubmission } from '../definitions/forms/validate-submission.ts';
import type { Variables } from '../engine/variables.ts';
import type { Actor } from '../identity/actor.ts';
import { completeTask } from '../instances/complete-task.ts';
import { holdInstance } from '../instances/lock-instance.ts';
import { variablesSeenBy } from '../instances/views/variables-seen-by.ts';
import { Rejection, type Problem } from '../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../persistence/in-transaction.ts';
import { findVisibleTask } from '../tasks/find-visible-task.ts';
import { refuseIf, whyNot } from '../tasks/task-policy.ts';
import type { HeldTask, Task } from '../tasks/task.ts';
import { applicationOf } from './applications/application.ts';
import type { ServiceContext } from './context.ts';
import {
  absentFiles,
  kindsAskedBy,
  onePerField,
  refusedUnderFields,
  stageFormFiles,
  type SentFile,
} from './documents/form-files.ts';
import type { SealedDocument } from './documents/store-document.ts';
import { stagedIn } from './documents/staging/staged-in.ts';
import { takeStaged } from './documents/staging/take-staged.ts';
import type { Locale } from './findings/finding.ts';
import { applyTaskEffects } from './task-effects/apply-task-effects.ts';

// A task's form, sent: its files inspected and staged, everything checked against the same schema that drew
// it, then the effects on the service's tables and the completion in one transaction. Refused, nothing of it
// is stored but the files that were accepted: they wait, staged, for the form to be sent again.

export interface TaskFormInput {
  taskId: string;
  raw: Readonly<Record<string, string | readonly string[]>>;
  /** Under the key of the form's file field. */
  files: readonly SentFile[];
  locale: Locale;
  ip: string | undefined;
}

export async function submitTaskForm(
  context: ServiceContext,
  actor: Actor,
  input: TaskFormInput,
): Promise<HeldTask> {
  const { database } = context;
  const task = await findVisibleTask(database, actor, input.taskId);
  refuseIf(whyNot(actor, 'complete', task), `complete task ${task.number}`);
  const form =
    task.formKey === undefined ? emptyForm : await formOf(database, task.definitionId, task.formKey);
  const known = await variablesSeenBy(database, task);
  const { values, problems } = validateSubmission(form, input.raw, known, input.locale);
  const seen = { ...known, ...values };
  const files = { form, scope: task.id, values: seen, files: input.files, locale: input.locale };
  const refused = await stageFormFiles(context, actor, files);
  const absent = absentFiles(form, seen, await stagedIn(database, actor, task.id), input.locale);
  refuseAny([...problems, ...refused, ...absent]);
  return refusedUnderFields(form, () =>
    complete(context, actor, { task, form, values, seen, locale: input.locale, ip: input.ip }),
  );
}

const emptyForm: Form = { components: [] };

function refuseAny(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const all = onePerField(problems);
  throw new Rejection('invalid', 'complete the task', 'something in its form is missing or wrong', all);
}

interface Checked {
  task: Task;
  form: Form;
  values: Variables;
  /** With what the case knew before: what the form's conditions read. */
  seen: Variables;
  locale: Locale;
  ip: string | undefined;
}

function complete(context: ServiceContext, actor: Actor, checked: Checked): Promise<HeldTask> {
  const { task, form, values, seen, locale } = checked;
  return inTransaction(context.database, async (tx) => {
    await holdInstance(tx, task.instanceId);
    const kinds = kindsAskedBy(form, seen);
    const uploads = await takeStaged(context, tx, { actor, scope: task.id, kinds });
    refuseAny(absentFiles(form, seen, uploads, locale));
    const effects = await effectsOf(context, tx, actor, { ...checked, uploads });
    const variables = { ...values, ...effects };
    return completeTask(context, actor, { taskId: task.id, variables, submission: { form, values } });
  });
}

async function effectsOf(
  context: ServiceContext,
  tx: Transaction,
  actor: Actor,
  { task, values, uploads, locale, ip }: Checked & { uploads: SealedDocument[] },
): Promise<Variables> {
  const application = await applicationOf(context.database, { instanceId: task.instanceId });
  if (!application) return {};
  return applyTaskEffects(context, tx, {
    elementId: task.elementId,
    applicationId: application.id,
    values,
    uploads,
    actor,
    now: context.clock.now(),
    locale,
    ...(ip === undefined ? {} : { ip }),
  });
}
