import { saveDraftFiles } from '../../definitions/drafts/save-draft-files.ts';
import { mostSteps } from '../../testing/scenario/scenario.ts';
import { scenarioFrom } from '../../testing/try-out/scenario-from.ts';
import { signedIn, textOf, type Page } from '../page.ts';
import { showTry } from './show-try.ts';
import { subjectIn } from './subject.ts';
import { trialOf } from './tried-by.ts';

/** Keeps the run among the files of the draft: how it went is from now on how it is meant to go. */
export const saveScenarioPage: Page = async (request) => {
  const { services, body, now, t } = request;
  const subject = await subjectIn(request);
  const trial = await trialOf(request, subject);
  const { plan, tried } = trial;
  const name = textOf(body, 'name').trim();
  const refuse = (message: string) =>
    showTry(request, subject, trial, { body, problems: [{ field: 'name', message }] });
  if (!subject.draft || !plan || !tried.standing || tried.broke || plan.steps.length > mostSteps)
    return { redirect: subject.links.try };
  if (name === '' || name.length > 200) return refuse(t('tryOut.problem.scenario'));
  const file = freeName(name, subject.files);
  const scenario = scenarioFrom(name, plan, tried.standing);
  await saveDraftFiles(services, {
    draftId: subject.draft.id,
    revision: subject.draft.revision,
    files: new Map([[file, `${JSON.stringify(scenario, null, 2)}\n`]]),
    at: now,
    by: signedIn(request).id,
  });
  return {
    redirect: subject.links.scenarios ?? subject.links.try,
    flash: { tone: 'done', text: t('scenarios.saved', { name }) },
  };
};

/** scenarios/ and the name in letters that a file name may have; numbered where it is taken. */
function freeName(name: string, files: ReadonlyMap<string, string>): string {
  const plain = name.normalize('NFKD').toLowerCase();
  const slug =
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60) || 'scenario';
  for (let number = 1; ; number++) {
    const file = `scenarios/${slug}${number === 1 ? '' : `-${number}`}.json`;
    if (!files.has(file)) return file;
  }
}
