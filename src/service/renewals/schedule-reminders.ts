import { DateTime } from 'luxon';
import { enqueue } from '../../jobs/enqueue.ts';
import { officeZone } from '../../kernel/office-zone.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { settingsOf, type ServiceContext } from '../context.ts';

const hourOfTheDay = 8;

/** One job for each day before expiry that is still to come; AMS takes renewals in the last 30 days. */
export async function scheduleReminders(
  context: ServiceContext,
  tx: Transaction,
  applicationId: string,
  validUntil: string,
  now: Date,
): Promise<void> {
  const expiry = DateTime.fromISO(validUntil, { zone: officeZone }).set({ hour: hourOfTheDay });
  for (const days of (await settingsOf(context)).renewalReminderDays) {
    const dueAt = expiry.minus({ days }).toJSDate();
    if (dueAt <= now) continue;
    const key = `renewal:${applicationId}:${days}`;
    await enqueue(tx, { kind: 'renewal-reminder', key, payload: { applicationId, days }, dueAt });
  }
}
