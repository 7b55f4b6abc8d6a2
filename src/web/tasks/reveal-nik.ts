import { applicationOf } from '../../service/applications/application.ts';
import { nikOf } from '../../service/applications/nik-of.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { findVisibleTask } from '../../tasks/lists/find-visible-task.ts';
import { displayNik } from '../../service/identity-numbers/display.ts';
import { signedIn, type Page } from '../page.ts';
import { taskView } from './task-view.ts';

/** The task with the whole NIK on it, this once: the look is recorded, and coming back shows it masked. */
export const revealNik: Page = async (request) => {
  const actor = signedIn(request);
  const { services, params } = request;
  const task = await findVisibleTask(services.database, actor, params['taskId'] ?? '');
  const application = await applicationOf(services.database, { instanceId: task.instanceId });
  if (!application) throw new Rejection('not-found', 'read the NIK', 'this case has no application');
  const nik = displayNik(await nikOf(services.service, actor, application.id));
  return { view: 'tasks/task', title: task.name, locals: { ...(await taskView(request, actor, task)), nik } };
};
