import { definitionsAt } from '../../engine/model/source/definitions-at.ts';
import type { Model } from '../../engine/model/model.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { modelOf } from '../model-of.ts';

/** Timers of one process, in the version that new instances start with, which count by one calendar. */
export interface CalendarUse {
  readonly calendarId: string;
  readonly definitionId: string;
  readonly processName: string;
  /** Their names, each once. */
  readonly timers: readonly string[];
}

/** Calendars that do not exist are among them: their timers stop with an incident. */
export async function calendarUses(database: Database): Promise<CalendarUse[]> {
  const latest = await read<{ id: string; name: string }>(
    database,
    `SELECT d.id, d.name FROM process_definitions d WHERE d.version =
       (SELECT MAX(o.version) FROM process_definitions o WHERE o.process_id = d.process_id) ORDER BY d.name`,
    [],
  );
  const uses = await Promise.all(
    latest.map(async ({ id, name }) =>
      [...timersByCalendar(await modelOf(database, id))].map(([calendarId, timers]) => ({
        calendarId,
        definitionId: id,
        processName: name,
        timers,
      })),
    ),
  );
  return uses.flat();
}

function timersByCalendar(model: Model): Map<string, string[]> {
  const timers = new Map<string, string[]>();
  for (const node of model.nodes.values())
    for (const { event } of definitionsAt(node)) {
      if (event.kind !== 'timer' || event.calendarId === undefined) continue;
      const known = timers.get(event.calendarId) ?? [];
      timers.set(event.calendarId, [...new Set([...known, node.name ?? node.id])]);
    }
  return timers;
}
