import { z } from 'zod';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { Quarter } from '../quarters/quarter.ts';
import { ikmOf, type Ikm } from './ikm.ts';
import type { SurveySettings } from './survey-settings.ts';

// Stored answers → the index, of one quarter or a whole year. An answer that lacks one of the elements of
// today (the office has changed them) does not count.

export interface Satisfaction {
  readonly respondents: number;
  /** Undefined while nobody has answered. */
  readonly ikm: Ikm | undefined;
  /** How many of them were typed in from paper. */
  readonly fromPaper: number;
  readonly suggestions: readonly string[];
}

interface Row {
  quarter: number;
  scores: string;
  channel: string;
  suggestion: string | null;
}

type Answer = Omit<Row, 'scores'> & { scores: Readonly<Record<string, number>> };

export async function satisfactionIn(
  database: Database,
  settings: SurveySettings,
  { year, quarter }: Quarter,
): Promise<Satisfaction> {
  return summaryOf(
    await answersIn(database, settings, 'year = ? AND quarter = ?', [year, quarter]),
    settings,
  );
}

/** The whole year, and each of its four quarters. */
export async function satisfactionInYear(
  database: Database,
  settings: SurveySettings,
  year: number,
): Promise<{ whole: Satisfaction; quarters: Satisfaction[] }> {
  const answers = await answersIn(database, settings, 'year = ?', [year]);
  const of = (asked: number) => answers.filter(({ quarter }) => quarter === asked);
  return {
    whole: summaryOf(answers, settings),
    quarters: [1, 2, 3, 4].map((quarter) => summaryOf(of(quarter), settings)),
  };
}

const scored = z.record(z.string(), z.int().min(1).max(4));

async function answersIn(
  database: Database,
  { elementOrder }: SurveySettings,
  condition: string,
  params: number[],
): Promise<Answer[]> {
  const rows = await read<Row>(
    database,
    `SELECT quarter, scores, channel, suggestion FROM survey_answers WHERE ${condition} ORDER BY id`,
    params,
  );
  return rows
    .map((row) => ({ ...row, scores: scored.parse(JSON.parse(row.scores)) }))
    .filter(({ scores }) => elementOrder.every((key) => scores[key] !== undefined));
}

function summaryOf(answers: readonly Answer[], settings: SurveySettings): Satisfaction {
  const totals = settings.elementOrder.map((key) =>
    answers.reduce((sum, { scores }) => sum + (scores[key] ?? 0), 0),
  );
  return {
    respondents: answers.length,
    ikm: answers.length === 0 ? undefined : ikmOf(totals, answers.length, settings.weighting),
    fromPaper: answers.filter(({ channel }) => channel === 'paper').length,
    suggestions: answers.flatMap(({ suggestion }) => (suggestion === null ? [] : [suggestion])),
  };
}

/** Years in which somebody answered, the latest first. */
export async function surveyYears(database: Database): Promise<number[]> {
  const rows = await read<{ year: number }>(
    database,
    'SELECT DISTINCT year FROM survey_answers ORDER BY year DESC',
  );
  return rows.map(({ year }) => Number(year));
}
