import { calendarsIn } from '../../definitions/calendars.ts';
import { parties } from '../../instances/time-shares/time-shares.ts';
import { timeSharesOf } from '../../instances/time-shares/time-shares-of.ts';
import { settingsOf } from '../../service/context.ts';
import { workingTime } from '../instances/time-shares-view.ts';
import type { PageRequest } from '../page.ts';

const minuteMs = 60_000;

/** Whose working time the case took so far, a line each; only those who had it at all. */
export async function timeFacts(
  { services, now, locale, t }: PageRequest,
  instanceId: string,
): Promise<{ label: string; value: string }[]> {
  const { calendarId } = await settingsOf(services.service);
  const calendar = (await calendarsIn(services.database))(calendarId);
  const shares =
    calendar && (await timeSharesOf(services.database, calendar, [instanceId], now)).get(instanceId);
  if (!shares) return [];
  return parties
    .filter((party) => shares.parties[party].workingMs >= minuteMs)
    .map((party) => ({
      label: t(`timeShares.forApplicant.${party}`),
      value: workingTime(calendar, shares.parties[party].workingMs, locale),
    }));
}
