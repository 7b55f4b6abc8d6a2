import { answersAsTyped } from '../definitions/forms/answers-as-typed.ts';
import type { Form } from '../definitions/forms/form.ts';
import type { Variables } from '../engine/variables.ts';
import type { Actor } from '../identity/actor.ts';
import { completeTask } from '../instances/work/complete-task.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { ServiceContext } from './context.ts';
import { formOfTask } from './form-of-task.ts';
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
  const form = await formOfTask(context.database, taskId);
  if (!form) {
    await completeTask(context, actor, { taskId, variables: answers });
    return;
  }
  const raw = () => typedInto(form, answers);
  await submitTaskForm(context, actor, { taskId, form, raw, files: [], locale: 'en', ip });
}

function typedInto(form: Form, answers: Variables) {
  const { raw, problems } = answersAsTyped(form, answers);
  if (problems.length > 0)
    throw new Rejection('invalid', 'complete the task', 'its form does not ask for what was sent', problems);
  return raw;
}
