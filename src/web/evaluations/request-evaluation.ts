import { requestEvaluation } from '../../service/evaluation/request-evaluation.ts';
import { quarterFromKey } from '../../service/quarters/quarter.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { signedIn, textOf, type Page } from '../page.ts';
import { paths } from '../paths.ts';

export const requestEvaluationPage: Page = async (request) => {
  const { services, body, t } = request;
  const quarter = quarterFromKey(textOf(body, 'period'));
  if (!quarter) throw new Rejection('invalid', 'ask for an evaluation', 'no quarter was chosen');
  await requestEvaluation(services.service, signedIn(request), quarter);
  return { redirect: paths.evaluations.index, flash: { tone: 'done', text: t('evaluations.requested') } };
};
