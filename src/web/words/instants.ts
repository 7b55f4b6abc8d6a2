import { DateTime } from 'luxon';
import { officeZone } from '../../kernel/office-zone.ts';
import { Remembered } from '../../kernel/remembered.ts';
import type { Locale } from '../rendering/language.ts';

// Instants are shown in the office's zone, whatever the zone of the server or the browser. Indonesian
// writes the time with a dot. A local date ("2026-11-23") is shown as it stands, in no zone.

const timePattern: Record<Locale, string> = { id: 'HH.mm', en: 'HH:mm' };

function local(at: Date | string, locale: Locale): DateTime {
  const moment =
    at instanceof Date
      ? DateTime.fromJSDate(at, { zone: officeZone })
      : DateTime.fromISO(at, { zone: officeZone });
  return moment.setLocale(locale === 'en' ? 'en-GB' : 'id');
}

// Lists show the same instants again and again, and reckoning in a zone is slow.
const shortInstants = new Remembered<string>(5_000);

/** 30 Nov 2026 15.45 */
export const shortInstant = (at: Date | string, locale: Locale): string =>
  shortInstants.of(`${locale} ${at instanceof Date ? at.getTime() : at}`, () =>
    local(at, locale).toFormat(`d LLL yyyy ${timePattern[locale]}`),
  );

/** Senin, 23 November 2026 pukul 15.45 WIB */
export const longInstant = (at: Date | string, locale: Locale): string =>
  local(at, locale).toFormat(
    `cccc, d LLLL yyyy '${locale === 'id' ? 'pukul' : 'at'}' ${timePattern[locale]} 'WIB'`,
  );

/** 30 Nov 2026 */
export const shortDate = (at: Date | string, locale: Locale): string =>
  local(at, locale).toFormat('d LLL yyyy');

/** Senin, 30 November 2026 */
export const monthDay = (at: Date | string, locale: Locale): string =>
  local(at, locale).toFormat('cccc, d LLLL yyyy');
