import type { Form } from '../definitions/forms/form.ts';
import { documentFieldsOf } from '../definitions/forms/document-fields.ts';
import { formOf } from '../definitions/form-of.ts';
import { validateSubmission } from '../definitions/forms/validate-submission.ts';
import type { Variables } from '../engine/variables.ts';
import type { Actor } from '../identity/actor.ts';
import { completeTask } from '../instances/complete-task.ts';
import { variablesOf } from '../instances/variables-of.ts';
import { Rejection, type Problem } from '../kernel/rejection.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { findVisibleTask } from '../tasks/find-visible-task.ts';
import { refuseIf, whyNot } from '../tasks/task-policy.ts';
import type { Task } from '../tasks/task.ts';
import { applicationOf } from './applications/application.ts';
import type { ServiceContext } from './context.ts';
import { receiveUploads, type ReceivedFile } from './documents/receive-uploads.ts';
import { discardDocuments, type SealedDocument } from './documents/store-document.ts';
import { finding, sentenceOf, type Locale } from './findings/finding.ts';
import { applyTaskEffects } from './task-effects/apply-task-effects.ts';

// A task's form, sent: checked against the same schema that drew it, its files inspected and sealed, then
// the effects on the service's tables and the completion in one transaction. Refused, nothing is stored.

export interface TaskFormInput {
  taskId: string;
  raw: Readonly<Record<string, string | readonly string[]>>;
  /** Under the key of the form's file field. */
  files: readonly { field: string; fileName: string; content: Buffer }[];
  locale: Locale;
  ip: string | undefined;
}

export async function submitTaskForm(
  context: ServiceContext,
  actor: Actor,
  input: TaskFormInput,
): Promise<Task> {
  const task = await findVisibleTask(context.database, actor, input.taskId);
  refuseIf(whyNot(actor, 'complete', task), `complete task ${task.number}`);
  const form =
    task.formKey === undefined ? emptyForm : await formOf(context.database, task.definitionId, task.formKey);
  const known = await variablesOf(context.database, task.instanceId);
  const values = checkedValues(form, known, input);
  const files = filesByKind(form, { ...known, ...values }, input);
  return underFormFields(form, async () => {
    const uploads = await receiveUploads(context, files, input.locale);
    try {
      return await complete(context, actor, { task, form, values, uploads, ip: input.ip });
    } catch (error) {
      await discardDocuments(context, uploads);
      throw error;
    }
  });
}

/** Problems that name a document by its kind are shown at the field of the form that asked for it. */
async function underFormFields<Result>(form: Form, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Rejection) || error.problems.length === 0) throw error;
    const fields = documentFieldsOf(form);
    const problems = error.problems.map((problem) => ({
      ...problem,
      field: fields.find(({ document }) => document === problem.field)?.key ?? problem.field,
    }));
    throw new Rejection(error.kind, error.attempt, error.obstacle, problems);
  }
}

const emptyForm: Form = { components: [] };

function checkedValues(form: Form, known: Variables, { raw, files, locale }: TaskFormInput): Variables {
  const { values, problems } = validateSubmission(form, raw, known, locale);
  const absent = documentFieldsOf(form, { values: { ...known, ...values }, locale })
    .filter((field) => field.required && !files.some((file) => file.field === field.key))
    .map((field): Problem => ({
      field: field.key,
      message: sentenceOf(finding('file.required', { document: field.label }), locale),
    }));
  if (problems.length + absent.length === 0) return values;
  throw new Rejection('invalid', 'complete the task', 'something in its form is missing or wrong', [
    ...problems,
    ...absent,
  ]);
}

/** The files that the form asked for, by the kind of document their field names; others are not taken. */
function filesByKind(form: Form, values: Variables, { files }: TaskFormInput): ReceivedFile[] {
  const fields = documentFieldsOf(form, { values });
  return files.flatMap(({ field, fileName, content }) => {
    const asked = fields.find(({ key }) => key === field);
    return asked ? [{ kind: asked.document, fileName, bytes: content }] : [];
  });
}

interface Checked {
  task: Task;
  form: Form;
  values: Variables;
  uploads: SealedDocument[];
  ip: string | undefined;
}

async function complete(context: ServiceContext, actor: Actor, checked: Checked): Promise<Task> {
  const { task, form, values, uploads, ip } = checked;
  return inTransaction(context.database, async (tx) => {
    const application = await applicationOf(context.database, { instanceId: task.instanceId });
    const effects = application
      ? await applyTaskEffects(context, tx, {
          elementId: task.elementId,
          applicationId: application.id,
          values,
          uploads,
          actor,
          now: context.clock.now(),
          ...(ip === undefined ? {} : { ip }),
        })
      : {};
    const variables = { ...values, ...effects };
    return completeTask(context, actor, { taskId: task.id, variables, submission: { form, values } });
  });
}
