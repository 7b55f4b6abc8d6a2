import { asksForFiles } from '../definitions/forms/document-fields.ts';
import type { Form } from '../definitions/forms/form.ts';
import { formOf } from '../definitions/form-of.ts';
import { validateSubmission } from '../definitions/forms/validate-submission.ts';
import type { Variables } from '../engine/variables.ts';
import type { Actor } from '../identity/actor.ts';
import { completeTask } from '../instances/work/complete-task.ts';
import { holdInstance } from '../instances/lock-instance.ts';
import { taskInHand } from '../instances/work/task-in-hand.ts';
import { variablesSeenIn } from '../instances/views/variables-seen-by.ts';
import { Rejection, type Problem } from '../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../persistence/in-transaction.ts';
import { refuseIf, whyNotComplete } from '../tasks/task-policy.ts';
import type { HeldTask } from '../tasks/task.ts';
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
import { applyTaskEffects, hasEffect } from './task-effects/apply-task-effects.ts';

// A task's form, sent: its files inspected and staged, everything checked against the same schema that drew
// it, then the effects on the service's tables and the completion in one transaction. Refused, nothing of it
// is stored but the files that were accepted: they wait, staged, for the form to be sent again.

type Raw = Readonly<Record<string, string | readonly string[]>>;

export interface TaskFormInput {
  taskId: string;
  /** What was sent; where only the form tells how to read it, what makes that of it. */
  raw: Raw | ((form: Form) => Raw);
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
  const { task, instance } = await taskInHand(database, actor, input.taskId);
  refuseIf(whyNotComplete(actor, task), `complete task ${task.number}`);
  const form =
    task.formKey === undefined ? emptyForm : await formOf(database, task.definitionId, task.formKey);
  const known = variablesSeenIn(instance, task.tokenKey);
  const raw = typeof input.raw === 'function' ? input.raw(form) : input.raw;
  const { values, problems } = validateSubmission(form, raw, known, input.locale);
  const checked = { task, form, values, seen: { ...known, ...values }, locale: input.locale, ip: input.ip };
  const inFiles = asksForFiles(form) ? await problemsInFiles(context, actor, checked, input.files) : [];
  refuseAny([...problems, ...inFiles]);
  return refusedUnderFields(form, () => complete(context, actor, checked));
}

async function problemsInFiles(
  context: ServiceContext,
  actor: Actor,
  { task, form, seen, locale }: Checked,
  files: readonly SentFile[],
): Promise<Problem[]> {
  const refused = await stageFormFiles(context, actor, {
    ...{ form, scope: task.id, values: seen, files, locale },
  });
  return [...refused, ...absentFiles(form, seen, await stagedIn(context.database, actor, task.id), locale)];
}

const emptyForm: Form = { components: [] };

function refuseAny(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const all = onePerField(problems);
  throw new Rejection('invalid', 'complete the task', 'something in its form is missing or wrong', all);
}

interface Checked {
  task: HeldTask;
  form: Form;
  values: Variables;
  /** With what the case knew before: what the form's conditions read. */
  seen: Variables;
  locale: Locale;
  ip: string | undefined;
}

function complete(context: ServiceContext, actor: Actor, checked: Checked): Promise<HeldTask> {
  const { task, form, values, seen, locale } = checked;
  const submission = { form, values };
  // Most tasks neither take files nor do anything to the service's own tables.
  if (!asksForFiles(form) && !hasEffect(task))
    return completeTask(context, actor, { taskId: task.id, variables: values, submission });
  return inTransaction(context.database, async (tx) => {
    await holdInstance(tx, task.instanceId);
    const kinds = kindsAskedBy(form, seen);
    const uploads = await takeStaged(context, tx, { actor, scope: task.id, kinds });
    refuseAny(absentFiles(form, seen, uploads, locale));
    const effects = await effectsOf(context, tx, actor, { ...checked, uploads });
    const variables = { ...values, ...effects };
    return completeTask(context, actor, { taskId: task.id, variables, submission });
  });
}

function effectsOf(
  context: ServiceContext,
  tx: Transaction,
  actor: Actor,
  { task, values, seen, uploads, locale, ip }: Checked & { uploads: SealedDocument[] },
): Promise<Variables> {
  return applyTaskEffects(context, tx, {
    processId: task.processId,
    elementId: task.elementId,
    instanceId: task.instanceId,
    values,
    seen,
    uploads,
    actor,
    now: context.clock.now(),
    locale,
    ...(ip === undefined ? {} : { ip }),
  });
}
