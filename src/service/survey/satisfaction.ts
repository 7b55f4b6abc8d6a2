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
  scores: string;
  channel: string;
  suggestion: string | null;
}

/** Of a quarter, or of all quarters of a year. */
export async function satisfactionIn(
  database: Database,
  settings: SurveySettings,
  { year, quarter }: Pick<Quarter, 'year'> & Partial<Quarter>,
): Promise<Satisfaction> {
  const rows = await read<Row>(
    database,
    `SELECT scores, channel, suggestion FROM survey_answers
     WHERE year = ?${quarter === undefined ? '' : ' AND quarter = ?'} ORDER BY id`,
    quarter === undefined ? [year] : [year, quarter],
  );
  return summaryOf(rows, settings);
}

const scored = z.record(z.string(), z.int().min(1).max(4));

function summaryOf(rows: readonly Row[], settings: SurveySettings): Satisfaction {
  const keys = settings.elementOrder;
  const answers = rows
    .map((row) => ({ ...row, scores: scored.parse(JSON.parse(row.scores)) }))
    .filter(({ scores }) => keys.every((key) => scores[key] !== undefined));
  const totals = keys.map((key) => answers.reduce((sum, { scores }) => sum + (scores[key] ?? 0), 0));
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
