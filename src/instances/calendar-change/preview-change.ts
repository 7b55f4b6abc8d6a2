import { setImmediate } from 'node:timers/promises';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { calendarsIn } from '../../definitions/calendars.ts';
import { movedTimers, type MovedTimer } from '../../engine/timers/moved-timers.ts';
import type { Database } from '../../persistence/database.ts';
import { modelsCountingBy, runningCases } from './running-cases.ts';
import { movedStarts, type MovedStart } from './start-timers-moved.ts';

// What would move if a calendar were as proposed. Nothing is written; the same function of the engine works
// it out that moves the timers when the change is put into force.

export interface CasesMoved {
  casesLookedAt: number;
  casesMoved: number;
  timersMoved: number;
  /** Of the timers moved: those that would be due at once. */
  dueAtOnce: number;
  /** The first of them. */
  cases: { instanceId: string; businessKey: string | undefined; timers: MovedTimer[] }[];
  starts: MovedStart[];
}

const pageSize = 200;

/** @param most how many cases are told one by one; all are counted. */
export async function previewChange(
  database: Database,
  { calendarId, calendar, now }: { calendarId: string; calendar: WorkingCalendar; now: Date },
  most: number,
): Promise<CasesMoved> {
  const others = await calendarsIn(database);
  const environment = { now, calendar: (id: string) => (id === calendarId ? calendar : others(id)) };
  const models = await modelsCountingBy(database, calendarId);
  const starts = await movedStarts(database, calendarId, environment);
  const found: CasesMoved = {
    casesLookedAt: 0,
    casesMoved: 0,
    timersMoved: 0,
    dueAtOnce: 0,
    cases: [],
    starts,
  };
  let page = await runningCases(database, models, '', pageSize);
  while (page.length > 0) {
    for (const each of page) {
      const timers = movedTimers(each.model, each.snapshot, environment);
      count(found, { instanceId: each.instanceId, businessKey: each.businessKey, timers }, now, most);
    }
    // Thousands of cases take seconds: others are served between two pages.
    await setImmediate();
    page = await runningCases(database, models, page.at(-1)?.instanceId ?? '', pageSize);
  }
  return found;
}

function count(found: CasesMoved, moved: CasesMoved['cases'][number], now: Date, most: number): void {
  found.casesLookedAt += 1;
  if (moved.timers.length === 0) return;
  found.casesMoved += 1;
  found.timersMoved += moved.timers.length;
  found.dueAtOnce += moved.timers.filter(
    ({ after }) => after.dueAt !== undefined && new Date(after.dueAt) <= now,
  ).length;
  if (found.cases.length < most) found.cases.push(moved);
}
