import { answersAsTyped } from '../definitions/forms/answers-as-typed.ts';
import type { Form } from '../definitions/forms/form.ts';
import type { Variables } from '../engine/variables.ts';
import type { Actor } from '../identity/actor.ts';
import { completeTask } from '../instances/work/complete-task.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import type { ServiceContext } from './context.ts';
import { submitTaskForm } from './submit-task-form.ts';

export interface TaskAnswers {
  taskId: string;
  /** By the keys of the form's fields; of a task without a form, any variables. */
  answers: Variables;
  ip: string | undefined;
}

/**
 * Completes a task for another program, which answers in JSON. Where a form asks, the same verb checks the answers
 * that checks what people type, and does the same with them; names that no field has are refused.
 */
export async function answerTask(context: ServiceContext, actor: Actor, input: TaskAnswers): Promise<void> {
  const { taskId, answers, ip } = input;
  if (!(await asksWithForm(context.database, taskId))) {
    await completeTask(context, actor, { taskId, variables: answers });
    return;
  }
  const raw = (form: Form) => typedInto(form, answers);
  await submitTaskForm(context, actor, { taskId, raw, files: [], locale: 'en', ip });
}

function typedInto(form: Form, answers: Variables) {
  const { raw, problems } = answersAsTyped(form, answers);
  if (problems.length > 0)
    throw new Rejection('invalid', 'complete the task', 'its form does not ask for what was sent', problems);
  return raw;
}

/** The shortest look at it: whether there is such a task for the actor is asked by the verb that completes it. */
async function asksWithForm(database: Database, taskId: string): Promise<boolean> {
  const [row] = await read<{ form_key: string | null }>(database, 'SELECT form_key FROM tasks WHERE id = ?', [
    taskId,
  ]);
  return row !== undefined && row.form_key !== null;
}
