import { calendarsIn } from '../../definitions/calendars.ts';
import { modelOf } from '../../definitions/model-of.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { applicationOf } from '../../service/applications/application.ts';
import type { Database } from '../../persistence/database.ts';
import { documentsVisibleTo } from '../../service/documents/documents-of.ts';
import { peopleFor } from '../../tasks/holding/assign-task.ts';
import { deadlinesOf } from '../../tasks/lists/case-deadlines.ts';
import { actionsFor, whyNot } from '../../tasks/task-policy.ts';
import type { Task } from '../../tasks/task.ts';
import { settingsOf } from '../../service/context.ts';
import { applicantTimeline } from '../applications/applicant-timeline.ts';
import { documentViews } from '../documents/document-views.ts';
import type { PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { timelineView } from '../timeline/timeline-view.ts';
import { caseBadge } from '../words/case-deadline.ts';
import { rejectionInWords } from '../words/rejection-in-words.ts';
import { casePanels } from './case-panels.ts';
import { complaintPanels } from './complaint-panels.ts';
import { dataRequestPanels } from './data-request-panels.ts';
import { taskForm, type Typed } from './task-form.ts';

// Everything that the page of one task shows: left the form, right the facts of the case.

const timelineLength = 30;

export async function taskView(request: PageRequest, actor: Actor, task: Task, typed?: Typed) {
  const { locale, now } = request;
  const { database, service } = request.services;
  const application = await applicationOf(database, { instanceId: task.instanceId });
  const calendar = (await calendarsIn(database))((await settingsOf(service)).calendarId);
  const actions = actionsFor(actor, task);
  const listed = application ? await documentsVisibleTo(database, actor, application.id) : [];
  return {
    task,
    live: [`task:${task.id}`],
    here: paths.tasks.one({ taskId: task.id }),
    ...(await taskForm(request, actor, task, { typed, listed })),
    ...(await casePanels(request, actor, task, application)),
    can: Object.fromEntries(actions.map((action) => [action, true])),
    obstacle: actions.includes('complete') ? undefined : obstacleInWords(request, actor, task),
    people: actions.includes('assign') ? await others(database, task, request.now) : [],
    documents: documentViews(listed, locale),
    messages: undefined,
    pagePath: undefined,
    hasNoDocuments: false,
    deadline: caseBadge(calendar, await deadlinesOf(database, task.instanceId), now, locale),
    ...(await complaintPanels(request, actor, task)),
    ...(await dataRequestPanels(request, actor, task)),
    timeline: await timelineFor(request, actor, task),
    links: linksOf(task),
  };
}

/** An applicant is told what happened as on the page of their case: without the names of the office. */
async function timelineFor(request: PageRequest, actor: Actor, { instanceId, definitionId }: Task) {
  if (actor.can('applications.own'))
    return (await applicantTimeline(request, instanceId, actor.id)).entries.slice(0, timelineLength);
  const { database } = request.services;
  const model = await modelOf(database, definitionId);
  return timelineView(database, instanceId, { model, locale: request.locale, limit: timelineLength });
}

/** Whom it could be handed to instead. */
const others = async (database: Database, task: Task, now: Date) =>
  (await peopleFor(database, task, now)).filter((person) => person.id !== task.assigneeId);

/** Why the form cannot be sent by this person; nothing where claiming it is all that is missing. */
function obstacleInWords({ t }: PageRequest, actor: Actor, task: Task): string | undefined {
  const obstacle = whyNot(actor, 'claim', task) === undefined ? undefined : whyNot(actor, 'complete', task);
  return obstacle && (rejectionInWords(new Rejection('conflict', 'complete', obstacle), t) ?? obstacle);
}

const linksOf = ({ id: taskId, instanceId }: Task) => ({
  claim: paths.tasks.claim({ taskId }),
  release: paths.tasks.release({ taskId }),
  assignment: paths.tasks.assignment({ taskId }),
  draft: paths.tasks.draft({ taskId }),
  nik: paths.tasks.nik({ taskId }),
  letter: paths.tasks.letter({ taskId }),
  completion: paths.tasks.completion({ taskId }),
  instance: paths.instances.one({ instanceId }),
});
