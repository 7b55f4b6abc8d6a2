import { z } from 'zod';
import type { Actor } from '../../identity/actor.ts';
import type { Application } from '../../service/applications/application.ts';
import { maskedNikOf } from '../../service/applications/masked-nik-of.ts';
import { dispositionTasks } from '../../service/dispositions/disposition.ts';
import { sentenceOf, type Finding } from '../../service/findings/finding.ts';
import { letterPreview } from '../../service/letters/letter-preview.ts';
import { submissionsOf } from '../../tasks/submissions.ts';
import type { Task } from '../../tasks/task.ts';
import { dispositionsView } from '../dispositions/dispositions-view.ts';
import { answersView } from '../forms/answers-view.ts';
import { showsLetter } from '../letters/letter-preview-page.ts';
import type { PageRequest } from '../page.ts';
import { applicationFacts } from './application-facts.ts';

// What stands beside the form: the facts of the case that this person needs for this task, and no others.

export async function casePanels(
  request: PageRequest,
  actor: Actor,
  task: Task,
  application: Application | undefined,
) {
  const { service } = request.services;
  const checksIdentity = actor.can('identity.see');
  const dispositions = actor.can('applications.own') ? [] : await dispositionsView(request, application);
  const earlier = await earlierAnswers(request, actor, task, dispositions.length > 0);
  if (!application)
    return { facts: [], warnings: [], nik: undefined, letter: undefined, dispositions, earlier };
  return {
    facts: applicationFacts(application, request),
    warnings: checksIdentity ? warningsIn(application, request) : [],
    nik: checksIdentity ? await maskedNikOf(service, application.id) : undefined,
    letter: showsLetter.has(task.elementId) ? await letterPreview(service, application) : undefined,
    dispositions,
    earlier,
  };
}

/** What the checks of NIK, NIP and birth date found odd: for the verifikator to look at, stopping nothing. */
function warningsIn({ content }: Application, { locale }: PageRequest): string[] {
  const found = warningShape.safeParse(content['peringatan']);
  if (!found.success) return [];
  return found.data.map(({ finding }) => sentenceOf(finding as Finding, locale));
}

const warningShape = z.array(z.object({ finding: z.object({ code: z.string() }).loose() }));

/** What was answered in earlier tasks is for the office; what stands on the disposition sheet is read there. */
async function earlierAnswers(
  { services, locale, t }: PageRequest,
  actor: Actor,
  task: Task,
  hasSheet: boolean,
) {
  if (actor.can('applications.own')) return [];
  const submissions = await submissionsOf(services.database, task.instanceId);
  return submissions
    .filter(({ elementId }) => !hasSheet || !dispositionTasks.has(elementId))
    .map(({ taskName, by, at, form, values }) => ({
      taskName,
      by,
      at,
      answers: answersView(form, values, locale, t),
    }));
}
