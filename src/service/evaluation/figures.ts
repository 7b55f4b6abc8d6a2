import type { Database } from '../../persistence/database.ts';
import { complaintFigures, type ComplaintFigures } from '../complaints/complaint-figures.ts';
import { serviceCalendar } from '../applications/deadlines-of-receipt.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { boundsOf, type Quarter } from '../quarters/quarter.ts';
import { satisfactionIn } from '../survey/satisfaction.ts';
import { codeOf, elementsIn } from '../survey/survey-settings.ts';
import type { Weighting } from '../survey/ikm.ts';
import { caseFigures, type CaseFigures } from './case-figures.ts';
import {
  breachesIn,
  longestIn,
  spansIn,
  stepFigures,
  type Breach,
  type Span,
  type StepFigures,
} from './step-figures.ts';
import { refusalFigures, type RefusalFigures } from './refusal-figures.ts';

// What the evaluation of a quarter is about (the service's reference, 2.4), collected once and kept with it: later
// answers, corrections and erasures do not change what was evaluated. No name of an applicant is in it.

export interface Figures {
  readonly cases: CaseFigures;
  readonly steps: readonly StepFigures[];
  readonly longest: readonly Span[];
  readonly breaches: readonly Breach[];
  readonly refusals: RefusalFigures;
  readonly complaints: readonly ComplaintFigures[];
  readonly satisfaction: SatisfactionFigures;
}

export interface SatisfactionFigures {
  readonly respondents: number;
  readonly smallSample: number;
  readonly weighting: Weighting;
  readonly value: number | null;
  readonly class: string | null;
  readonly elements: readonly {
    readonly code: string;
    readonly name: string;
    readonly mean: number | null;
  }[];
  readonly suggestions: readonly string[];
}

export async function collectFigures(context: ServiceContext, quarter: Quarter): Promise<Figures> {
  const { database } = context;
  const period = boundsOf(quarter);
  const calendar = await serviceCalendar(context);
  const settings = await settingsOf(context);
  const spans = await spansIn(database, calendar, period);
  return {
    cases: await caseFigures(database, calendar, settings, period),
    steps: stepFigures(spans),
    longest: longestIn(spans),
    breaches: await breachesIn(database, calendar, period),
    refusals: await refusalFigures(database, period),
    complaints: await complaintFigures(database, period, settings.calendarId),
    satisfaction: await satisfactionFigures(database, settings.survey, quarter),
  };
}

async function satisfactionFigures(
  database: Database,
  settings: Parameters<typeof satisfactionIn>[1],
  quarter: Quarter,
): Promise<SatisfactionFigures> {
  const { ikm, respondents, suggestions } = await satisfactionIn(database, settings, quarter);
  return {
    respondents,
    smallSample: settings.smallSample,
    weighting: settings.weighting,
    value: ikm?.value ?? null,
    class: ikm?.class ?? null,
    elements: elementsIn(settings).map(({ name }, index) => ({
      code: codeOf(index),
      name: name.id,
      mean: ikm?.means[index] ?? null,
    })),
    suggestions,
  };
}
