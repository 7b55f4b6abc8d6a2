import { Rejection } from '../../kernel/rejection.ts';
import { barChart } from '../../service/charts/bar-chart.ts';
import { evaluationOf, type Evaluation } from '../../service/evaluation/evaluation.ts';
import { reportTables } from '../../service/evaluation/report-tables.ts';
import { quarterFromKey, quarterKey } from '../../service/quarters/quarter.ts';
import { peopleNamed } from '../../service/evaluation/people.ts';
import type { Page, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { stateOf } from './evaluations-page.ts';

export async function evaluationAsked({ services, params }: PageRequest): Promise<Evaluation> {
  const quarter = quarterFromKey(params['period'] ?? '');
  const found = quarter && (await evaluationOf(services.database, quarter));
  if (!found) throw new Rejection('not-found', 'open the evaluation', 'this quarter has none');
  return found;
}

/** One quarter: its figures as charts and tables, what was said about them, and what follows. */
export const evaluationPage: Page = async (request) => {
  const { t, locale, services } = request;
  const evaluation = await evaluationAsked(request);
  const { year, quarter, figures, instanceId } = evaluation;
  const period = quarterKey(evaluation);
  return {
    view: 'evaluations/evaluation',
    title: t('evaluations.period', { quarter, year }),
    about: { instanceId },
    locals: {
      evaluation,
      state: t(`evaluations.states.${stateOf(evaluation)}`),
      tables: reportTables(evaluation, locale),
      charts: figures ? await chartsOf(request, figures) : [],
      names: await peopleNamed(services.database, evaluation),
      links: {
        instance: paths.instances.one({ instanceId }),
        report: paths.evaluations.report({ period }),
        spreadsheet: paths.evaluations.spreadsheet({ period }),
      },
    },
  };
};

async function chartsOf({ t }: PageRequest, { cases, satisfaction }: NonNullable<Evaluation['figures']>) {
  const { issued, rejected, closedIncomplete, withdrawn, cancelled, running } = cases;
  const counts = { issued, rejected, closedIncomplete, withdrawn, cancelled, running };
  const bars = Object.entries(counts).map(([name, value]) => ({
    label: t(`evaluations.counts.${name}`),
    value,
  }));
  const most = Math.max(4, ...bars.map(({ value }) => value));
  const title = t('evaluations.casesChart');
  const size = { width: 560, height: 260, lying: true };
  const charts = [
    { title, svg: await barChart({ ...size, bars, max: Math.ceil(most / 5) * 5, decimals: 0, title }) },
  ];
  if (satisfaction.respondents === 0) return charts;
  const means = satisfaction.elements.map(({ code, mean }) => ({ label: code, value: mean ?? undefined }));
  const name = t('satisfaction.perElement');
  return [...charts, { title: name, svg: await barChart({ ...size, bars: means, max: 4, title: name }) }];
}
