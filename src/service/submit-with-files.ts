import type { Form } from '../definitions/forms/form.ts';
import type { Actor } from '../identity/actor.ts';
import { holdInstance } from '../instances/lock-instance.ts';
import { completeTask } from '../instances/work/complete-task.ts';
import { taskInHand } from '../instances/work/task-in-hand.ts';
import type { Problem } from '../kernel/rejection.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import type { HeldTask } from '../tasks/task.ts';
import { check, effectsOf, refuseAny, type Checked, type SentAnswers } from './checked-answers.ts';
import type { ServiceContext } from './context.ts';
import {
  absentFiles,
  kindsAskedBy,
  refusedUnderFields,
  stageFormFiles,
  type SentFile,
} from './documents/form-files.ts';
import { stagedIn } from './documents/staging/staged-in.ts';
import { takeStaged } from './documents/staging/take-staged.ts';

// A form that asks for files: they are inspected and staged before the transaction, which takes them. Refused,
// nothing is stored but the files that were accepted: they wait, staged, for the form to be sent again.

export interface AnswersWithFiles extends SentAnswers {
  taskId: string;
  /** Under the key of the form's file field. */
  files: readonly SentFile[];
}

export async function submitWithFiles(
  context: ServiceContext,
  actor: Actor,
  form: Form,
  input: AnswersWithFiles,
): Promise<HeldTask> {
  const inHand = await taskInHand(context.database, actor, input.taskId);
  const { checked, problems } = check(actor, inHand, form, input);
  const inFiles = await problemsInFiles(context, actor, checked, input.files);
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

function complete(context: ServiceContext, actor: Actor, checked: Checked): Promise<HeldTask> {
  const { task, form, values, seen, locale } = checked;
  return inTransaction(context.database, async (tx) => {
    await holdInstance(tx, task.instanceId);
    const kinds = kindsAskedBy(form, seen);
    const uploads = await takeStaged(context, tx, { actor, scope: task.id, kinds });
    refuseAny(absentFiles(form, seen, uploads, locale));
    const effects = await effectsOf(context, tx, actor, { ...checked, uploads });
    const variables = { ...values, ...effects };
    const submission = { form, values };
    return completeTask(context, actor, { taskId: task.id, variables, submission });
  });
}
