import { z } from 'zod';
import { formOf } from '../../definitions/form-of.ts';
import { initialValues, rememberedIn } from '../../definitions/forms/initial-values.ts';
import type { Form } from '../../definitions/forms/form.ts';
import type { Variables } from '../../engine/variables.ts';
import { record } from '../../history/record.ts';
import { variablesSeenBy } from '../../instances/views/variables-seen-by.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { findVisibleTask } from '../../tasks/lists/find-visible-task.ts';
import { taskEvent } from '../../tasks/task-event.ts';
import type { Task } from '../../tasks/task.ts';
import { endpoint } from '../endpoint.ts';
import { id } from '../schemas/shared-words.ts';
import { taskWithFormSchema } from '../schemas/task.ts';
import { taskReply } from './task-reply.ts';

export const readTask = endpoint({
  method: 'get',
  path: '/tasks/{taskId}',
  summary: 'One task with its form',
  description:
    'With a form: the values its fields begin with. Without one: every variable that the task can read. That it was read stands in the history of the case, as it does where a person opens it.',
  scope: 'tasks:read',
  audit: 'task.read',
  refusals: [404],
  status: 200,
  params: z.strictObject({ taskId: id }),
  reply: taskWithFormSchema,
  async handle({ service: { database }, actor, params, now }) {
    const task = await findVisibleTask(database, actor, params.taskId);
    const form = await formFor(database, task);
    const known = await variablesSeenBy(database, task);
    await inTransaction(database, (tx) => record(tx, taskEvent({ type: 'task.read', task, actor, at: now })));
    return { ...taskReply(actor, task), form: form ?? null, variables: shown(form, known) };
  },
});

const formFor = async (database: Database, { definitionId, formKey }: Task): Promise<Form | undefined> =>
  formKey === undefined ? undefined : formOf(database, definitionId, formKey);

/** Whoever works on a form sees what the form shows, here as on the page. */
const shown = (form: Form | undefined, known: Variables): Variables =>
  form ? initialValues(form, rememberedIn(form, known)) : known;
