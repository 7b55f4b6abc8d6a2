import { calendarsIn } from '../calendars.ts';
import type { Finding } from '../../engine/model/finding.ts';
import type { Database } from '../../persistence/database.ts';

/** A warning for each calendar that timers of the file name and the office does not have: they would stop there. */
export async function unknownCalendars(database: Database, xml: string): Promise<Finding[]> {
  const calendars = await calendarsIn(database);
  // The namespace has the prefix that the author gave it, so the attribute is found by its own name.
  const named = new Set([...xml.matchAll(/\w+:calendar="([^"]*)"/g)].map(([, id = '']) => id));
  return [...named]
    .filter((id) => calendars(id) === undefined)
    .map((id) => ({
      rule: 'calendar-known',
      severity: 'warning' as const,
      elementId: '',
      message: `Timers name the calendar "${id}", which does not exist here.`,
    }));
}
