import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { workingTimeBetween } from '../../calendar/counting/working-time-between.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { Period } from './case-figures.ts';

// How long the steps of the applications took that were done in the period, in working time, whoever had the
// turn; and which cases passed their maximum, with the step that took most of it.

/** One step of one case. */
export interface Span {
  readonly ticket: string;
  readonly elementId: string;
  readonly name: string;
  readonly party: string;
  readonly ms: number;
}

export interface StepFigures {
  readonly elementId: string;
  readonly name: string;
  readonly party: string;
  readonly count: number;
  readonly meanMs: number;
  readonly medianMs: number;
}

export interface Breach {
  readonly ticket: string;
  readonly lateAt: string;
  readonly closedAt: string | null;
  /** Where most of the office's time went; null where no step was done yet. */
  readonly longestStep: string | null;
  readonly longestMs: number;
}

interface Row {
  ticket_number: string;
  element_id: string;
  name: string;
  waiting_for: string;
  created_at: string;
  completed_at: string;
}

const select = `SELECT a.ticket_number, t.element_id, t.name, t.waiting_for, t.created_at, t.completed_at
  FROM tasks t JOIN applications a ON a.instance_id = t.instance_id
  WHERE t.completed_at IS NOT NULL`;

export async function spansIn(
  database: Database,
  calendar: WorkingCalendar,
  { from, until }: Period,
): Promise<Span[]> {
  const rows = await read<Row>(
    database,
    `${select} AND t.completed_at >= ? AND t.completed_at < ? ORDER BY t.number`,
    [from.toISOString(), until.toISOString()],
  );
  return rows.map((row) => spanFrom(row, calendar));
}

const spanFrom = (row: Row, calendar: WorkingCalendar): Span => ({
  ticket: row.ticket_number,
  elementId: row.element_id,
  name: row.name,
  party: row.waiting_for,
  ms: workingTimeBetween(calendar, new Date(row.created_at), new Date(row.completed_at)),
});

/** In the order in which they first appear. */
export const stepFigures = (spans: readonly Span[]): StepFigures[] =>
  [...groupBy(spans, ({ elementId }) => elementId)].map(([elementId, ofStep]) => {
    const times = ofStep.map(({ ms }) => ms).sort((one, other) => one - other);
    const at = (index: number) => times[Math.floor(index)] ?? 0;
    return {
      elementId,
      name: ofStep[0]?.name ?? elementId,
      party: ofStep[0]?.party ?? 'office',
      count: times.length,
      meanMs: Math.round(times.reduce((sum, ms) => sum + ms, 0) / times.length),
      medianMs: Math.round((at((times.length - 1) / 2) + at(times.length / 2)) / 2),
    };
  });

/** The five that took longest. */
export const longestIn = (spans: readonly Span[]): Span[] =>
  spans.toSorted((one, other) => other.ms - one.ms).slice(0, 5);

export async function breachesIn(
  database: Database,
  calendar: WorkingCalendar,
  { from, until }: Period,
): Promise<Breach[]> {
  const late = await read<{ ticket_number: string; late_at: string; closed_at: string | null }>(
    database,
    `SELECT ticket_number, late_at, closed_at FROM applications
     WHERE late_at >= ? AND late_at < ? ORDER BY late_at, ticket_number`,
    [from.toISOString(), until.toISOString()],
  );
  const breaches: Breach[] = [];
  for (const { ticket_number: ticket, late_at: lateAt, closed_at: closedAt } of late) {
    const rows = await read<Row>(
      database,
      `${select} AND a.ticket_number = ? AND t.waiting_for = 'office' ORDER BY t.number`,
      [ticket],
    );
    const [longest] = longestIn(rows.map((row) => spanFrom(row, calendar)));
    const step = { longestStep: longest?.name ?? null, longestMs: longest?.ms ?? 0 };
    breaches.push({ ticket, lateAt, closedAt, ...step });
  }
  return breaches;
}
