import { DateTime } from 'luxon';
import { officeZone } from '../../kernel/office-zone.ts';
import { always, oneOf } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { caseHoldings } from './case-holdings.ts';
import { dataRequestHoldings } from './data-request-holdings.ts';
import { dueHoldings, type DueHolding } from './due.ts';
import { complaintHoldings, noticeHoldings, surveyHoldings } from './other-holdings.ts';
import { retentionClasses, type RetentionSettings } from './retention-settings.ts';

// A month may be up to three days shorter than another, and the day is the office's.
const marginDays = 5;

/** What is due at that moment, among everything that is held or, with `subjectIds`, among these applications. */
export async function dueAmong(
  database: Database,
  policy: RetentionSettings,
  now: Date,
  subjectIds?: readonly string[],
): Promise<DueHolding[]> {
  const before = youngestPossible(policy, now);
  const which = subjectIds ? oneOf('a.id', subjectIds) : always;
  const holdings = [
    ...(await caseHoldings(database, before, which)),
    ...(await complaintHoldings(database, before)),
    ...(await dataRequestHoldings(database, before)),
    ...(await surveyHoldings(database)),
    ...(await noticeHoldings(database)),
  ];
  return dueHoldings(holdings, policy, now);
}

/** What ended later cannot be due by any rule: most cases are never read. */
function youngestPossible(policy: RetentionSettings, now: Date): Date {
  const months = Math.min(...retentionClasses.map((each) => policy[each].months));
  return DateTime.fromJSDate(now, { zone: officeZone })
    .minus({ months })
    .plus({ days: marginDays })
    .toJSDate();
}
