import { DateTime } from 'luxon';
import type { Model } from '../../../engine/model/model.ts';
import { officeZone } from '../../../kernel/office-zone.ts';

/** "Periksa berkas" (Usr_Periksa): what people read on the drawing, and what the scenario says. */
export function named(model: Model, elementId: string): string {
  const name = model.nodes.get(elementId)?.name?.replaceAll(/\s+/g, ' ').trim();
  return name === undefined || name === '' ? elementId : `“${name}” (${elementId})`;
}

/** By the office's wall clock, the same in both languages: 2026-11-30 15:45. */
export const momentText = (moment: Date): string =>
  DateTime.fromJSDate(moment, { zone: officeZone }).toFormat('yyyy-MM-dd HH:mm');
