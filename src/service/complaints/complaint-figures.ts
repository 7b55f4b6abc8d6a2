import { workingDaysAndTimeBetween } from '../../calendar/counting/working-days-and-time-between.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { calendarsIn } from '../../definitions/calendars.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { defaultSettings } from '../settings.ts';

// What a quarter looked like, class by class. A complaint counts in the period in which it came in, with what became
// of it so far.

export interface ComplaintFigures {
  /** The id of the class; empty for what was kept before there were classes. */
  readonly class: string;
  readonly received: number;
  readonly solved: number;
  readonly escalatedByHand: number;
  readonly escalatedByClock: number;
  readonly withdrawn: number;
  /** From receipt to the last answer, of those solved; null where none is. */
  readonly medianWorkingDays: number | null;
}

interface Row {
  class: string | null;
  submitted_at: string;
  answered_at: string | null;
  escalation: string | null;
  outcome: string | null;
}

/** Instants from `from` up to, not including, `until`; classes in the order of their names. */
export async function complaintFigures(
  database: Database,
  period: { from: Date; until: Date },
  calendarId = defaultSettings.calendarId,
): Promise<ComplaintFigures[]> {
  const rows = await read<Row>(
    database,
    `SELECT class, submitted_at, answered_at, escalation, outcome FROM complaints
     WHERE submitted_at >= ? AND submitted_at < ?`,
    [period.from.toISOString(), period.until.toISOString()],
  );
  const calendar = (await calendarsIn(database))(calendarId);
  return [...groupBy(rows, (row) => row.class ?? '')]
    .map(([name, ofClass]) => figuresOf(name, ofClass, calendar))
    .sort((one, other) => (one.class < other.class ? -1 : 1));
}

function figuresOf(name: string, rows: readonly Row[], calendar: WorkingCalendar | undefined) {
  const solved = rows.filter(({ outcome }) => outcome === 'SELESAI' || outcome === 'DITUTUP_OTOMATIS');
  const escalated = (how: string) => rows.filter(({ escalation }) => escalation === how).length;
  const days = solved.flatMap(({ submitted_at, answered_at }) =>
    calendar && answered_at !== null ? [daysBetween(calendar, submitted_at, answered_at)] : [],
  );
  return {
    class: name,
    received: rows.length,
    solved: solved.length,
    escalatedByHand: escalated('hand'),
    escalatedByClock: escalated('clock'),
    withdrawn: rows.filter(({ outcome }) => outcome === 'DICABUT').length,
    medianWorkingDays: medianOf(days),
  };
}

const daysBetween = (calendar: WorkingCalendar, from: string, to: string): number =>
  workingDaysAndTimeBetween(calendar, new Date(from), new Date(to)).days;

/** The mean of the two in the middle where there are two. */
function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
