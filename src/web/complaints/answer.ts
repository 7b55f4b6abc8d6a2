import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { fileForComplaint, receiveComplaintFiles } from '../../service/complaints/complaint-files.ts';
import { discardDocuments, type SealedDocument } from '../../service/documents/store-document.ts';
import { submitTaskForm } from '../../service/submit-task-form.ts';
import type { Task } from '../../tasks/task.ts';
import type { Page, PageRequest, Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { complaintAccess, type ComplaintAccess } from './complaint-access.ts';
import { showComplaint } from './complaint-page.ts';
import { ownTask, ownTaskForm, takesFiles } from './own-task.ts';

// The complainant's part: what was missing, with files, or whether it is solved.

export const answerComplaint: Page = async (request) => {
  const { access, task } = await asked(request);
  const { services, files, locale } = request;
  const received = await receiveComplaintFiles(services.service, takesFiles(task) ? files : [], locale);
  if (received.problems.length > 0) return again(request, access, received.problems);
  try {
    await send(request, access, task, received.sealed);
  } catch (error) {
    await discardDocuments(services.service, received.sealed);
    if (!(error instanceof Rejection) || error.problems.length === 0) throw error;
    return again(request, access, error.problems);
  }
  return {
    redirect: paths.complaints.one({ ticket: access.complaint.ticketNumber }),
    flash: { tone: 'done', text: request.t('complaints.one.sent') },
  };
};

/** The same form for what was chosen so far: other fields may be asked now. */
export const answerFieldsPage: Page = async (request) => {
  const { access, task } = await asked(request);
  if (!request.wantsFragment) return again(request, access, []);
  const typed = { body: request.body, problems: [] };
  const { form } = await ownTaskForm(request, task, access.complaint.ticketNumber, typed);
  return { fragment: 'parts/form-fields', locals: { form } };
};

async function asked(request: PageRequest): Promise<{ access: ComplaintAccess; task: Task }> {
  const access = await complaintAccess(request);
  const task = access.isComplainant ? await ownTask(request, access.as, access.complaint) : undefined;
  if (task) return { access, task };
  const attempt = `answer complaint ${access.complaint.ticketNumber}`;
  throw new Rejection('conflict', attempt, 'nothing is asked of the complainant now');
}

const again = (
  request: PageRequest,
  access: ComplaintAccess,
  problems: Rejection['problems'],
): Promise<Reply> => showComplaint(request, access, { body: request.body, problems });

function send(
  { services, body, locale, ip, now }: PageRequest,
  { complaint, as }: ComplaintAccess,
  task: Task,
  sealed: readonly SealedDocument[],
): Promise<unknown> {
  return inTransaction(services.database, async (tx) => {
    await fileForComplaint(tx, sealed, { complaintId: complaint.id, now });
    return submitTaskForm(services.service, as, { taskId: task.id, raw: body, files: [], locale, ip });
  });
}
