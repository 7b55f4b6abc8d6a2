import type { Actor } from '../../identity/actor.ts';
import { messagesOf } from '../../service/complaints/complaint-messages.ts';
import { whyNotReadComplaint } from '../../service/complaints/complaint-policy.ts';
import { complaintOf, type Complaint } from '../../service/complaints/complaint.ts';
import { isCandidate } from '../../tasks/task-policy.ts';
import type { Task } from '../../tasks/task.ts';
import { complaintFacts, complaintFileViews } from '../complaints/complaint-facts.ts';
import type { PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

// What stands beside the form of a complaint's task, instead of what an application shows. Who may see the task, but
// not the complaint, gets its number alone.

export async function complaintPanels(request: PageRequest, actor: Actor, task: Task) {
  const { database } = request.services;
  const complaint = await complaintOf(database, { instanceId: task.instanceId });
  if (!complaint) return undefined;
  const isTheirs = complaint.complainantId === actor.id;
  if (!isTheirs && !mayRead(actor, task, complaint))
    return {
      facts: [{ label: request.t('complaints.facts.number'), value: complaint.ticketNumber }],
      ...{ documents: [], earlier: [], messages: undefined, isComplainant: false },
    };
  const messages = await messagesOf(database, complaint.id, { withNotes: !isTheirs });
  return {
    facts: await complaintFacts(request, actor, complaint, isTheirs),
    pagePath:
      whyNotReadComplaint(actor, complaint) === undefined
        ? paths.complaints.one({ ticket: complaint.ticketNumber })
        : undefined,
    documents: await complaintFileViews(request, complaint.id),
    // They are read as the conversation.
    earlier: [],
    messages: messages.map((message) => ({ ...message, isOffice: officeSays.has(message.kind) })),
    isComplainant: isTheirs,
  };
}

const officeSays: ReadonlySet<string> = new Set(['answer', 'request', 'note']);

/** By permission, or because the task is offered to them. */
const mayRead = (actor: Actor, task: Task, complaint: Complaint): boolean =>
  complaint.subjectId !== actor.id &&
  (whyNotReadComplaint(actor, complaint) === undefined || isCandidate(actor, task));
