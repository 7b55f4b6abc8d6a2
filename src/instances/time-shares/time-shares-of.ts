import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { modelOf } from '../../definitions/model-of.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { timeShares, type TimeShares } from './time-shares.ts';
import { waitsIn } from './waits-in.ts';

// The shares of many cases, for reports; a few hundred at a time, so that no statement and no memory grows with the
// number of cases.

const atOnce = 200;

interface InstanceTimes {
  id: string;
  definition_id: string;
  started_at: string;
  ended_at: string | null;
}

interface CrossingRow {
  instance_id: string;
  type: string;
  element_id: string;
  at: string;
}

/** By instance id. A case that runs still is counted until `now`; one that is not there has no entry. */
export async function timeSharesOf(
  database: Database,
  calendar: WorkingCalendar,
  instanceIds: readonly string[],
  now: Date,
): Promise<Map<string, TimeShares>> {
  const found = new Map<string, TimeShares>();
  for (let from = 0; from < instanceIds.length; from += atOnce) {
    const some = instanceIds.slice(from, from + atOnce);
    const crossings = groupBy(await crossingsOf(database, some), ({ instance_id }) => instance_id);
    for (const times of await timesOf(database, some)) {
      const period = { from: new Date(times.started_at), to: new Date(times.ended_at ?? now) };
      const rows = crossings.get(times.id) ?? [];
      const told = rows.map(({ type, element_id, at }) => ({
        type,
        elementId: element_id,
        at: new Date(at),
      }));
      const waits = waitsIn(await modelOf(database, times.definition_id), told, period.to);
      found.set(times.id, timeShares(calendar, period, waits));
    }
  }
  return found;
}

function timesOf(database: Database, instanceIds: readonly string[]): Promise<InstanceTimes[]> {
  const these = oneOf('id', instanceIds);
  const sql = `SELECT id, definition_id, started_at, ended_at FROM instances WHERE ${these.sql}`;
  return read<InstanceTimes>(database, sql, these.params);
}

function crossingsOf(database: Database, instanceIds: readonly string[]): Promise<CrossingRow[]> {
  const these = oneOf('instance_id', instanceIds);
  return read<CrossingRow>(
    database,
    `SELECT instance_id, type, element_id, at FROM history
     WHERE ${these.sql} AND type IN ('element.entered', 'element.left', 'element.cancelled') AND element_id IS NOT NULL
     ORDER BY instance_id, id`,
    these.params,
  );
}
