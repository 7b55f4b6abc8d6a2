import { formOf } from '../../definitions/form-of.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { submitTaskForm } from '../../service/submit-task-form.ts';
import { findVisibleTask } from '../../tasks/lists/find-visible-task.ts';
import { nextTaskFor } from '../../tasks/lists/next-task.ts';
import type { HeldTask } from '../../tasks/task.ts';
import { refuseUnread } from '../forms/published-texts.ts';
import { signedIn, textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { taskView } from './task-view.ts';

// Completing a task. Something wrong in the form: the page again with everything that was typed. Done: a
// sentence of what happened, and the next task where there is one.

export const complete: Page = async (request) => {
  const actor = signedIn(request);
  const { services, params, body, files, locale, ip } = request;
  const taskId = params['taskId'] ?? '';
  try {
    await refuseUnreadText(request, actor, taskId);
    const task = await submitTaskForm(services.service, actor, { taskId, raw: body, files, locale, ip });
    return await goOn(request, actor, task);
  } catch (error) {
    if (!(error instanceof Rejection) || error.problems.length === 0) throw error;
    const task = await findVisibleTask(services.database, actor, taskId);
    const locals = await taskView(request, actor, task, { body, problems: error.problems });
    return { view: 'tasks/task', title: task.name, locals, status: 422 };
  }
};

async function refuseUnreadText(request: PageRequest, actor: Actor, taskId: string): Promise<void> {
  if (textOf(request.body, 'textsRead') === '') return;
  const { database } = request.services;
  const { definitionId, formKey } = await findVisibleTask(database, actor, taskId);
  if (formKey !== undefined) await refuseUnread(request, await formOf(database, definitionId, formKey));
}

async function goOn({ services, t }: PageRequest, actor: Actor, task: HeldTask): Promise<Reply> {
  const next = await nextTaskFor(services.database, actor);
  const sentence = t('tasks.completed', { name: task.name, ticket: task.businessKey ?? '' });
  const redirect = next ? paths.tasks.one({ taskId: next.id }) : homeOf(actor, task);
  // An applicant's page says itself whose turn it is, also once the program has done its part in between.
  const nothing = redirect === paths.tasks.index ? ` ${t('tasks.nothingNext')}` : '';
  const offer = next ? ` ${t('tasks.nextOffered')}` : nothing;
  return { redirect, flash: { tone: 'done', text: `${sentence}${offer}` } };
}

function homeOf(actor: Actor, { businessKey: ticket }: HeldTask): string {
  if (!actor.can('applications.own') || ticket === undefined) return paths.tasks.index;
  return ticket.startsWith('PG-') ? paths.complaints.one({ ticket }) : paths.applications.one({ ticket });
}
