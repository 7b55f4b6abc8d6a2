import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { applicationOf } from '../../service/applications/application.ts';
import { whyNotReadComplaint } from '../../service/complaints/complaint-policy.ts';
import { complaintOf } from '../../service/complaints/complaint.ts';
import { whyNotReadRequest } from '../../service/data-requests/data-request-policy.ts';
import { dataRequestOf } from '../../service/data-requests/data-request.ts';
import { taskOfCase } from '../../tasks/lists/task-of-case.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';

// One address of a case for everybody who is told of it: it leads each to their own page of it, and nobody else to
// any. What they then may see, that page decides.

export const caseOfNotice: Page = async (request) => {
  const actor = signedIn(request);
  const instanceId = request.params['instanceId'] ?? '';
  const { database } = request.services;
  const redirect =
    (await ownPage(database, actor, instanceId)) ?? (await officePage(database, actor, instanceId));
  if (redirect === undefined)
    throw new Rejection('not-found', `open case ${instanceId}`, 'there is nothing of it for this person');
  return { redirect };
};

async function ownPage(database: Database, actor: Actor, instanceId: string): Promise<string | undefined> {
  const application = await applicationOf(database, { instanceId });
  if (application?.applicantId === actor.id)
    return paths.applications.one({ ticket: application.ticketNumber });
  const complaint = await complaintOf(database, { instanceId });
  if (complaint?.complainantId === actor.id) return paths.complaints.one({ ticket: complaint.ticketNumber });
  const asked = await dataRequestOf(database, { instanceId });
  return asked?.subjectId === actor.id ? paths.dataRequests.one({ number: asked.number }) : undefined;
}

async function officePage(database: Database, actor: Actor, instanceId: string): Promise<string | undefined> {
  const taskId = actor.can('tasks.work') ? await taskOfCase(database, actor, instanceId) : undefined;
  if (taskId !== undefined) return paths.tasks.one({ taskId });
  const complaint = await complaintOf(database, { instanceId });
  if (complaint && whyNotReadComplaint(actor, complaint) === undefined)
    return paths.complaints.one({ ticket: complaint.ticketNumber });
  const asked = await dataRequestOf(database, { instanceId });
  if (asked && whyNotReadRequest(actor, asked) === undefined)
    return paths.dataRequests.one({ number: asked.number });
  return actor.can('instances.see') ? paths.instances.one({ instanceId }) : undefined;
}
