import { DateTime } from 'luxon';
import { officeZone } from '../../kernel/office-zone.ts';
import type { Locale } from '../findings/finding.ts';

// Moments as the office writes them: `Senin, 23 November 2026 pukul 15.45 WIB`.

export function instantInWords(iso: string, locale: Locale): string {
  const at = DateTime.fromISO(iso, { zone: officeZone }).setLocale(locale);
  return locale === 'id'
    ? at.toFormat("cccc, d MMMM yyyy 'pukul' HH.mm 'WIB'")
    : at.toFormat("cccc, d MMMM yyyy 'at' HH:mm 'WIB'");
}

export const dateInWords = (date: string, locale: Locale): string =>
  DateTime.fromISO(date, { zone: officeZone }).setLocale(locale).toFormat('cccc, d MMMM yyyy');
