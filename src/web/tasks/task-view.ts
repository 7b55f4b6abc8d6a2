import { z } from 'zod';
import { calendarsIn } from '../../definitions/calendars.ts';
import { formOf } from '../../definitions/form-of.ts';
import { modelOf } from '../../definitions/model-of.ts';
import type { Form } from '../../definitions/forms/form.ts';
import { initialValues } from '../../definitions/forms/initial-values.ts';
import type { Actor } from '../../identity/actor.ts';
import { variablesOf } from '../../instances/variables-of.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { applicationOf, type Application } from '../../service/applications/application.ts';
import { documentsVisibleTo, type ListedDocument } from '../../service/documents/documents-of.ts';
import { stagedIn } from '../../service/documents/staging/staged-in.ts';
import { peopleFor } from '../../tasks/assign-task.ts';
import { deadlinesOf } from '../../tasks/case-deadlines.ts';
import { draftOf } from '../../tasks/drafts.ts';
import { actionsFor, whyNot } from '../../tasks/task-policy.ts';
import type { Task } from '../../tasks/task.ts';
import { formView, type FormView } from '../forms/form-view.ts';
import type { Locale } from '../language.ts';
import type { FormBody, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { attachedFiles } from '../documents/attached-files.ts';
import { documentViews } from '../documents/document-views.ts';
import { sentenceOf, type Finding } from '../../service/findings/finding.ts';
import { timelineView } from '../timeline/timeline-view.ts';
import { caseBadge } from '../words/case-deadline.ts';
import { rejectionInWords } from '../words/rejection-in-words.ts';
import { applicationFacts } from './application-facts.ts';

// Everything that the page of one task shows: left the form, right the facts of the case.

export interface Typed {
  body: FormBody;
  problems: readonly Problem[];
}

const timelineLength = 30;

export async function taskView(request: PageRequest, actor: Actor, task: Task, typed?: Typed) {
  const { database } = request.services;
  const application = await applicationOf(database, { instanceId: task.instanceId });
  const calendar = (await calendarsIn(database))('layanan');
  const actions = actionsFor(actor, task);
  const listed = application ? await documentsVisibleTo(database, actor, application.id) : [];
  const { form, draftSavedAt } = await shownForm(request, actor, task, { typed, listed });
  return {
    task,
    form,
    draftSavedAt,
    submitLabel: await submitLabelOf(request, task),
    can: Object.fromEntries(actions.map((action) => [action, true])),
    obstacle: actions.includes('complete') ? undefined : obstacleInWords(request, actor, task),
    people: actions.includes('assign') ? await peopleFor(database, task) : [],
    facts: application ? applicationFacts(application, request) : [],
    warnings: warningsOf(application, actor, request.locale),
    documents: documentViews(listed, request.locale),
    deadline: caseBadge(calendar, await deadlinesOf(database, task.instanceId), request.now, request.locale),
    timeline: await timelineView(database, task.instanceId, {
      model: await modelOf(database, task.definitionId),
      locale: request.locale,
      limit: timelineLength,
    }),
    links: linksOf(task),
  };
}

interface Here {
  typed: Typed | undefined;
  listed: readonly ListedDocument[];
}

async function shownForm(request: PageRequest, actor: Actor, task: Task, { typed, listed }: Here) {
  if (task.formKey === undefined) return { form: undefined, draftSavedAt: undefined };
  const { database } = request.services;
  const form = await formOf(database, task.definitionId, task.formKey);
  const known = await variablesOf(database, task.instanceId);
  const draft = await draftOf({ database, actor }, task.id);
  const view: FormView = formView({
    form,
    values: { ...known, ...initialValues(form, known), ...draft?.values },
    ...(typed ? { typed: typed.body, problems: typed.problems } : {}),
    locale: request.locale,
    refreshPath: paths.tasks.form({ taskId: task.id }),
    attached: attachedFiles(form, await stagedIn(database, actor, task.id), listed),
  });
  return { form: view, draftSavedAt: draft?.savedAt };
}

async function submitLabelOf({ services, locale, t }: PageRequest, task: Task): Promise<string> {
  if (task.formKey === undefined) return t('tasks.complete');
  const { properties }: Form = await formOf(services.database, task.definitionId, task.formKey);
  const label =
    locale === 'en' ? (properties?.submitLabelEn ?? properties?.submitLabel) : properties?.submitLabel;
  return label ?? t('tasks.complete');
}

/** Why the form cannot be sent by this person; nothing where claiming it is all that is missing. */
function obstacleInWords({ t }: PageRequest, actor: Actor, task: Task): string | undefined {
  const obstacle = whyNot(actor, 'claim', task) === undefined ? undefined : whyNot(actor, 'complete', task);
  return obstacle && (rejectionInWords(new Rejection('conflict', 'complete', obstacle), t) ?? obstacle);
}

/** What the checks found odd about NIK, NIP and birth date is for the verifikator's eyes. */
function warningsOf(application: Application | undefined, actor: Actor, locale: Locale): string[] {
  const found = warningShape.safeParse(application?.content['peringatan']);
  if (!actor.roles.includes('verifikator') || !found.success) return [];
  return found.data.map(({ finding }) => sentenceOf(finding as Finding, locale));
}

const warningShape = z.array(z.object({ finding: z.object({ code: z.string() }).loose() }));

const linksOf = ({ id: taskId, instanceId }: Task) => ({
  claim: paths.tasks.claim({ taskId }),
  release: paths.tasks.release({ taskId }),
  assignment: paths.tasks.assignment({ taskId }),
  draft: paths.tasks.draft({ taskId }),
  completion: paths.tasks.completion({ taskId }),
  instance: paths.instances.one({ instanceId }),
});
