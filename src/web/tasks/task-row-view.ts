import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { Actor } from '../../identity/actor.ts';
import type { InboxRow } from '../../tasks/inbox.ts';
import { actionsFor } from '../../tasks/task-policy.ts';
import type { Locale } from '../language.ts';
import { paths } from '../paths.ts';
import { caseBadge } from '../words/case-deadline.ts';

interface Seen {
  calendar: WorkingCalendar | undefined;
  now: Date;
  locale: Locale;
}

/** One line of the task list: what to do, for whom, who has it, until when, and what the actor may do with it. */
export function taskRowView(actor: Actor, { task, deadlines }: InboxRow, { calendar, now, locale }: Seen) {
  const actions = actionsFor(actor, task);
  return {
    name: task.name,
    step: task.step,
    number: task.number,
    businessKey: task.businessKey,
    subject: task.subject,
    waitingFor: task.waitingFor,
    since: task.createdAt,
    isMine: task.assigneeId === actor.id,
    assigneeName: task.assigneeName,
    href: paths.tasks.one({ taskId: task.id }),
    claimPath: actions.includes('claim') ? paths.tasks.claim({ taskId: task.id }) : undefined,
    deadline: caseBadge(calendar, deadlines, now, locale),
  };
}
