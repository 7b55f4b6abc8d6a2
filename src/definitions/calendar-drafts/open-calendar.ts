import { calendarContent } from '../../calendar/calendar-content.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';

/** What `alur:calendar` can name: like the ids of processes. */
export const calendarIdPattern = /^[a-z][a-z0-9-]{1,39}$/;

/** A further calendar, in force at once: no timer names it yet. Throws a unique violation where the id is taken. */
export async function openCalendar(
  tx: Transaction,
  calendarId: string,
  calendar: WorkingCalendar,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await tx.insert('calendars', {
    id: calendarId,
    name: calendar.name,
    content: JSON.stringify(calendarContent(calendar)),
    version: 1,
    updated_at: now.toISOString(),
    updated_by: by,
  });
}
