import { settingsOf } from '../../service/context.ts';
import { barChart } from '../../service/charts/bar-chart.ts';
import { localYearOf } from '../../kernel/local-date.ts';
import { satisfactionInYear, surveyYears, type Satisfaction } from '../../service/survey/satisfaction.ts';
import { codeOf, elementsIn, type SurveySettings } from '../../service/survey/survey-settings.ts';
import type { Page, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

// The index of satisfaction, published for anybody: each quarter of a year and the year, as bars and as a table
// with the same numbers, and the mean of each element.

export const satisfactionPage: Page = async (request) => {
  const { services, t } = request;
  const settings = (await settingsOf(services.service)).survey;
  const years = await surveyYears(services.database);
  const year = chosenYear(request, years);
  const { whole, quarters } = await satisfactionInYear(services.database, settings, year);
  return {
    view: 'survey/satisfaction',
    title: t('satisfaction.title'),
    locals: {
      year,
      years: years.map((each) => ({ year: each, href: `${paths.satisfaction}?year=${each}` })),
      whole: whole.ikm,
      isSmall: whole.respondents < settings.smallSample,
      smallSample: settings.smallSample,
      fromPaper: whole.fromPaper,
      weighting: settings.weighting,
      rows: [...quarters.map((one, index) => rowOf(request, settings, one, `T${index + 1}`))].concat(
        rowOf(request, settings, whole, String(year)),
      ),
      elements: elementRows(request, settings, whole),
      ...(whole.ikm ? await charts(request, settings, quarters, whole) : {}),
    },
  };
};

function chosenYear({ query, now }: PageRequest, years: readonly number[]): number {
  const asked = Number(query.get('year'));
  return years.includes(asked) ? asked : (years[0] ?? localYearOf(now));
}

const rowOf = ({ t }: PageRequest, settings: SurveySettings, one: Satisfaction, label: string) => ({
  label: label.startsWith('T') ? t('satisfaction.quarter', { quarter: label.slice(1) }) : label,
  respondents: one.respondents,
  value: one.ikm?.value,
  class: one.ikm?.class,
  isSmall: one.respondents < settings.smallSample,
});

const elementRows = ({ locale }: PageRequest, settings: SurveySettings, { ikm }: Satisfaction) =>
  elementsIn(settings).map(({ name }, index) => ({
    code: codeOf(index),
    name: name[locale],
    mean: ikm?.means[index],
  }));

async function charts(
  { t }: PageRequest,
  settings: SurveySettings,
  quarters: readonly Satisfaction[],
  whole: Satisfaction,
): Promise<{ quarterChart: string; elementChart: string }> {
  const bars = quarters.map(({ ikm }, index) => ({ label: `T${index + 1}`, value: ikm?.value }));
  const means = elementsIn(settings).map((_, index) => ({
    label: codeOf(index),
    value: whole.ikm?.means[index],
  }));
  const size = { width: 560, height: 300 };
  return {
    quarterChart: await barChart({ ...size, bars, max: 100, title: t('satisfaction.perQuarter') }),
    elementChart: await barChart({
      ...{ ...size, bars: means, max: 4, lying: true },
      title: t('satisfaction.perElement'),
    }),
  };
}
