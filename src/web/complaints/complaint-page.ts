import { calendarsIn } from '../../definitions/calendars.ts';
import { record } from '../../history/record.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { messagesOf } from '../../service/complaints/complaint-messages.ts';
import { settingsOf } from '../../service/context.ts';
import { deadlinesOf } from '../../tasks/lists/case-deadlines.ts';
import { inbox } from '../../tasks/lists/inbox.ts';
import type { Page, PageRequest, Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { caseBadge } from '../words/case-deadline.ts';
import { complaintAccess, type ComplaintAccess } from './complaint-access.ts';
import { complaintFacts, complaintFileViews } from './complaint-facts.ts';
import { standingsOf } from './complaint-standing.ts';
import { subjectForm } from './name-subject-page.ts';
import { ownTask, ownTaskForm, type Typed } from './own-task.ts';

// One complaint: for who complains with what they are asked now, for the office with where it stands and its task.

const dayMs = 24 * 60 * 60 * 1000;

export const complaintPage: Page = async (request) => {
  const access = await complaintAccess(request);
  if (!access.isComplainant) await recordRead(request, access);
  return showComplaint(request, access);
};

/** Personal data were shown to the office. */
const recordRead = ({ services, now }: PageRequest, { complaint, as }: ComplaintAccess): Promise<void> =>
  inTransaction(services.database, (tx) =>
    record(tx, {
      type: 'complaint.read',
      at: now,
      actorId: as.id,
      instanceId: complaint.instanceId,
      content: { ticketNumber: complaint.ticketNumber },
    }),
  );

export async function showComplaint(
  request: PageRequest,
  access: ComplaintAccess,
  typed?: Typed,
): Promise<Reply> {
  const { complaint, as, isComplainant } = access;
  const { database } = request.services;
  const { ticketNumber: ticket, instanceId, closedAt, submittedAt } = complaint;
  const task = isComplainant ? await ownTask(request, as, complaint) : undefined;
  const { ombudsmanDays } = (await settingsOf(request.services.service)).complaints.limits;
  const standing = (await standingsOf(database, [complaint]))(complaint);
  return {
    view: 'complaints/complaint',
    title: request.t('complaints.one.title', { ticket }),
    status: typed && typed.problems.length > 0 ? 422 : 200,
    locals: {
      ticket,
      isComplainant,
      standing,
      facts: await complaintFacts(request, as, complaint, isComplainant),
      subject: await subjectForm(request, access),
      files: await complaintFileViews(request, complaint.id),
      messages: await messagesFor(request, access),
      own: task && (await ownTaskForm(request, task, ticket, typed)),
      answerPath: paths.complaints.answer({ ticket }),
      receiptPath: isComplainant ? paths.complaints.receipt({ ticket }) : undefined,
      taskPath: isComplainant ? undefined : await taskPathFor(request, access),
      deadline: closedAt || instanceId === undefined ? undefined : await badgeOf(request, instanceId),
      ombudsmanDays,
      namesOmbudsman: request.now.getTime() - submittedAt.getTime() > ombudsmanDays * dayMs,
    },
  };
}

async function badgeOf({ services, now, locale }: PageRequest, instanceId: string) {
  const { calendarId } = await settingsOf(services.service);
  const calendar = (await calendarsIn(services.database))(calendarId);
  return caseBadge(calendar, await deadlinesOf(services.database, instanceId), now, locale);
}

async function messagesFor({ services }: PageRequest, { complaint, isComplainant }: ComplaintAccess) {
  const messages = await messagesOf(services.database, complaint.id, { withNotes: !isComplainant });
  return messages.map((message) => ({ ...message, isOffice: officeSays.has(message.kind) }));
}

const officeSays: ReadonlySet<string> = new Set(['answer', 'request', 'note']);

async function taskPathFor({ services }: PageRequest, { as, complaint }: ComplaintAccess) {
  if (complaint.instanceId === undefined) return undefined;
  const mine = { view: 'all', order: 'due', instanceId: complaint.instanceId, limit: 1 } as const;
  const [task] = (await inbox(services.database, as, mine)).tasks;
  return task && paths.tasks.one({ taskId: task.id });
}
