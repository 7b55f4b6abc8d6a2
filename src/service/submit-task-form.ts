import { asksForFiles } from '../definitions/forms/document-fields.ts';
import type { Form } from '../definitions/forms/form.ts';
import type { Actor } from '../identity/actor.ts';
import { holdInstanceOf } from '../instances/lock-instance.ts';
import { completeInHand } from '../instances/work/complete-task.ts';
import { taskInHand } from '../instances/work/task-in-hand.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import type { HeldTask } from '../tasks/task.ts';
import { check, effectsOf, refuseAny } from './checked-answers.ts';
import type { ServiceContext } from './context.ts';
import { formOfTask } from './form-of-task.ts';
import { submitWithFiles, type AnswersWithFiles } from './submit-with-files.ts';
import { hasEffect } from './task-effects/apply-task-effects.ts';

// A task's form, sent: everything checked against the same schema that drew it, then the effects on the service's
// tables and the completion, in one transaction.

export interface TaskFormInput extends AnswersWithFiles {
  /** Of that task, where it was looked at already. */
  form?: Form;
}

export async function submitTaskForm(
  context: ServiceContext,
  actor: Actor,
  input: TaskFormInput,
): Promise<HeldTask> {
  const form = input.form ?? (await formOfTask(context.database, input.taskId)) ?? emptyForm;
  return asksForFiles(form)
    ? submitWithFiles(context, actor, form, input)
    : submitAtOnce(context, actor, form, input);
}

const emptyForm: Form = { components: [] };

/** Most forms ask for no file: nothing is to be done before the transaction, and one look at the task is enough. */
function submitAtOnce(
  context: ServiceContext,
  actor: Actor,
  form: Form,
  input: TaskFormInput,
): Promise<HeldTask> {
  return inTransaction(context.database, async (tx) => {
    await holdInstanceOf(tx, input.taskId);
    const inHand = await taskInHand(context.database, actor, input.taskId);
    const { checked, problems } = check(actor, inHand, form, input);
    refuseAny(problems);
    const { values } = checked;
    const added = hasEffect(checked.task)
      ? await effectsOf(context, tx, actor, { ...checked, uploads: [] })
      : {};
    const variables = { ...values, ...added };
    return completeInHand(context, tx, actor, inHand, { variables, submission: { form, values } });
  });
}
