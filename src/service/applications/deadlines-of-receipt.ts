import { addWorkingDays } from '../../calendar/counting/add-working-days.ts';
import { effectiveReceipt } from '../../calendar/counting/effective-receipt.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { calendarsIn } from '../../definitions/calendars.ts';
import { settingsOf, type ServiceContext } from '../context.ts';

/** When an application counts as received, and until when it is to be done; days are working days. */
export async function deadlinesOfReceipt(context: ServiceContext, receivedAt: Date) {
  const { targetWorkingDays, maximumWorkingDays } = await settingsOf(context);
  const calendar = await serviceCalendar(context);
  const target = addWorkingDays(calendar, receivedAt, targetWorkingDays);
  const maximum = addWorkingDays(calendar, receivedAt, maximumWorkingDays);
  return {
    effectiveOn: effectiveReceipt(calendar, receivedAt),
    targetDueAt: target.at,
    maximumDueAt: maximum.at,
    isProvisional: target.provisional || maximum.provisional,
  };
}

export async function serviceCalendar(context: ServiceContext): Promise<WorkingCalendar> {
  const { calendarId } = await settingsOf(context);
  const calendar = (await calendarsIn(context.database))(calendarId);
  if (!calendar) throw new Error(`Expected to count working days, but there is no calendar "${calendarId}"`);
  return calendar;
}
