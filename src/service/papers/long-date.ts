import { DateTime } from 'luxon';
import { officeZone } from '../../kernel/office-zone.ts';

/** `23 November 2026`, of a local date or of an instant as it is seen in Pekalongan. */
export const longDate = (iso: string): string =>
  DateTime.fromISO(iso, { zone: officeZone }).setLocale('id').toFormat('d MMMM yyyy');
