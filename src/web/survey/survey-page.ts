import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { settingsOf } from '../../service/context.ts';
import { answerSurvey } from '../../service/survey/answer-survey.ts';
import { invitationWith } from '../../service/survey/invitation.ts';
import { surveyForm } from '../../service/survey/survey-form.ts';
import { formView } from '../forms/form-view.ts';
import type { FormBody, Page, PageRequest, Reply } from '../page.ts';
import { paths } from '../paths.ts';

// The survey, opened with the one-time token of a finished case. It needs no login and asks who nobody is: the
// token says that a case may answer, and which case it was is not looked up.

export const surveyPage: Page = async (request) => {
  await refuseUnknown(request);
  return show(request);
};

export const answerSurveyPage: Page = async (request) => {
  await refuseUnknown(request);
  const { services, body, locale, t, params } = request;
  const form = surveyForm((await settingsOf(services.service)).survey);
  const { values, problems } = validateSubmission(form, body, {}, locale);
  if (problems.length > 0) return show(request, body, problems);
  await answerSurvey(services.service, params['token'] ?? '', values);
  return { redirect: paths.satisfaction, flash: { tone: 'done', text: t('survey.thanks') } };
};

async function refuseUnknown({ services, params }: PageRequest): Promise<void> {
  const state = await invitationWith(services.database, params['token'] ?? '');
  if (state === undefined) throw new Rejection('not-found', 'open the survey', 'there is no such invitation');
  if (state === 'used') throw new Rejection('conflict', 'answer the survey', 'it was answered already');
}

async function show(
  { services, params, locale, t }: PageRequest,
  typed?: FormBody,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const shown = { form: surveyForm((await settingsOf(services.service)).survey), locale, problems };
  return {
    view: 'survey/survey',
    title: t('survey.title'),
    status: problems.length > 0 ? 422 : 200,
    locals: {
      form: formView({ ...shown, ...(typed && { typed }) }),
      action: paths.survey.one({ token: params['token'] ?? '' }),
      lead: t('survey.lead'),
      submit: t('survey.submit'),
      title: t('survey.title'),
    },
  };
}
