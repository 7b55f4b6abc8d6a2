import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import type { Problem } from '../../kernel/rejection.ts';
import { settingsOf } from '../../service/context.ts';
import { quarterAt, quarterBefore, quarterFromKey } from '../../service/quarters/quarter.ts';
import { transcribeSurvey } from '../../service/survey/answer-survey.ts';
import { paperForm } from '../../service/survey/survey-form.ts';
import { formView } from '../forms/form-view.ts';
import { signedIn, type FormBody, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';

// Questionnaires that were filled in on paper, typed in one after the other, for this quarter or the last.

const formFor = async ({ services, now }: PageRequest) =>
  paperForm((await settingsOf(services.service)).survey, [quarterAt(now), quarterBefore(quarterAt(now))]);

export const paperSurveyPage: Page = async (request) => show(request);

export const transcribePage: Page = async (request) => {
  const { services, body, locale, t } = request;
  const { values, problems } = validateSubmission(await formFor(request), body, {}, locale);
  const quarter = quarterFromKey(String(values['triwulan']));
  if (problems.length > 0 || !quarter) return show(request, body, problems);
  await transcribeSurvey(services.service, signedIn(request), quarter, values);
  return { redirect: paths.survey.paper, flash: { tone: 'done', text: t('survey.paper.kept') } };
};

async function show(
  request: PageRequest,
  typed?: FormBody,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const { locale, t } = request;
  return {
    view: 'survey/survey',
    title: t('survey.paper.title'),
    status: problems.length > 0 ? 422 : 200,
    locals: {
      form: formView({ form: await formFor(request), locale, problems, ...(typed && { typed }) }),
      action: paths.survey.paper,
      lead: t('survey.paper.lead'),
      submit: t('survey.paper.submit'),
      title: t('survey.paper.title'),
    },
  };
}
