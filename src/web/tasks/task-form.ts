import { choicesOf } from '../../definitions/choices-of.ts';
import { formOf } from '../../definitions/form-of.ts';
import { initialValues, rememberedIn } from '../../definitions/forms/initial-values.ts';
import type { Actor } from '../../identity/actor.ts';
import { variablesSeenBy } from '../../instances/views/variables-seen-by.ts';
import type { Problem } from '../../kernel/rejection.ts';
import type { ListedDocument } from '../../service/documents/documents-of.ts';
import { stagedIn } from '../../service/documents/staging/staged-in.ts';
import { draftOf } from '../../tasks/drafts.ts';
import type { Task } from '../../tasks/task.ts';
import { attachedFiles } from '../documents/attached-files.ts';
import { formView, type FormView } from '../forms/form-view.ts';
import { withPublishedTexts } from '../forms/published-texts.ts';
import type { FormBody, PageRequest } from '../page.ts';
import { offeredPapers, type OfferedPaper } from '../papers/offered-papers.ts';
import { paths } from '../paths.ts';

/** What a person sent that could not be accepted. */
export interface Typed {
  body: FormBody;
  problems: readonly Problem[];
}

interface ShownTaskForm {
  form: (FormView & { papers: Record<string, OfferedPaper>; textsRead: string }) | undefined;
  draftSavedAt: Date | undefined;
  submitLabel: string;
}

/** The form of a task: what was typed goes before the draft, the draft before what the case knows. */
export async function taskForm(
  request: PageRequest,
  actor: Actor,
  task: Task,
  { typed, listed }: { typed: Typed | undefined; listed: readonly ListedDocument[] },
): Promise<ShownTaskForm> {
  const plainLabel = request.t('tasks.complete');
  if (task.formKey === undefined)
    return { form: undefined, draftSavedAt: undefined, submitLabel: plainLabel };
  const { database } = request.services;
  const form = await formOf(database, task.definitionId, task.formKey);
  const known = rememberedIn(form, await variablesSeenBy(database, task));
  const draft = await draftOf({ database, actor }, task.id);
  const { form: worded, textsRead } = await withPublishedTexts(request, form);
  const view = formView({
    form: worded,
    values: { ...known, ...initialValues(form, known), ...draft?.values },
    ...(typed ? { typed: typed.body, problems: typed.problems } : {}),
    choices: await choicesOf(database, task.definitionId),
    locale: request.locale,
    refreshPath: paths.tasks.form({ taskId: task.id }),
    attached: attachedFiles(form, await stagedIn(database, actor, task.id), listed),
  });
  const papers = actor.can('applications.own') ? offeredPapers(form, task.businessKey) : {};
  const { submitLabel, submitLabelEn } = form.properties ?? {};
  const label = request.locale === 'en' ? (submitLabelEn ?? submitLabel) : submitLabel;
  return {
    form: { ...view, papers, textsRead },
    draftSavedAt: draft?.savedAt,
    submitLabel: label ?? plainLabel,
  };
}
