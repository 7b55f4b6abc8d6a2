import { DateTime } from 'luxon';
import { officeZone } from '../../kernel/office-zone.ts';
import type { Problem } from '../../kernel/rejection.ts';
import type { FormBody } from '../page.ts';

/** What was sent and could not be taken. */
export interface Sent {
  readonly body: FormBody;
  readonly problems: readonly Problem[];
}

/** As a browser's field takes it, of the office's wall clock. */
export const fieldMoment = (moment: Date): string =>
  DateTime.fromJSDate(moment, { zone: officeZone }).toFormat("yyyy-MM-dd'T'HH:mm");
