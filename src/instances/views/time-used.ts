import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { workingTimeBetween } from '../../calendar/counting/working-time-between.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

/** Working time of a case: gross from start to end (or now), net without the time when the clock stood still. */
export interface TimeUsed {
  grossMs: number;
  netMs: number;
}

export interface Period {
  from: Date;
  to: Date;
}

/** `pauses` as pausesOf gives them for the same case and end. */
export function timeUsed(
  calendar: WorkingCalendar,
  { from, to }: Period,
  pauses: readonly Period[],
): TimeUsed {
  const grossMs = workingTimeBetween(calendar, from, to);
  const pausedMs = pauses.reduce((sum, pause) => sum + workingTimeBetween(calendar, pause.from, pause.to), 0);
  return { grossMs, netMs: grossMs - pausedMs };
}

/** When the clock of the maximum deadline stood still, in order; a pause that goes on ends at `until`. */
export async function pausesOf(database: Database, instanceId: string, until: Date): Promise<Period[]> {
  const rows = await read<{ type: string; at: string }>(
    database,
    `SELECT h.type, h.at FROM history h
     JOIN deadlines d ON d.instance_id = h.instance_id AND d.element_id = h.element_id AND d.kind = 'maximum'
     WHERE h.instance_id = ? AND h.type IN ('clock.paused', 'clock.resumed') ORDER BY h.position`,
    [instanceId],
  );
  const pauses: Period[] = [];
  for (const { type, at } of rows) {
    const open = pauses.at(-1);
    if (type === 'clock.paused') pauses.push({ from: new Date(at), to: until });
    else if (open) open.to = new Date(at);
  }
  return pauses;
}
