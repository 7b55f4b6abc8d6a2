import type { Actor } from '../../identity/actor.ts';
import type { CaseDeadlines } from '../../tasks/lists/case-deadlines.ts';
import type { WorklistLine } from '../../tasks/lists/worklist.ts';
import { paths } from '../paths.ts';
import type { DeadlineBadge } from '../words/deadline-badge.ts';

/** One line of the task list: what to do, for whom, who has it, until when, and whether the actor may claim it. */
export const taskRowView = (
  actor: Actor,
  line: WorklistLine,
  badgeOf: (deadlines: CaseDeadlines) => DeadlineBadge | undefined,
) => ({
  name: line.name,
  step: line.step,
  businessKey: line.businessKey,
  subject: line.subject,
  isMine: line.assigneeId === actor.id,
  assigneeName: line.assigneeName,
  href: paths.tasks.one({ taskId: line.id }),
  claimPath: line.mayClaim ? paths.tasks.claim({ taskId: line.id }) : undefined,
  deadline: badgeOf(line.deadlines),
});
