import { Cron } from 'croner';
import { reasonOf } from '../../kernel/reason-of.ts';
import { Stuck } from '../run/stuck.ts';

// Cron expressions as in Camunda 7, whose six and seven fields are Quartz's: seconds first, a year last, `?` for no
// particular day, days of the week from 1, Sunday, to 7. The five fields of Unix count them from 0, Sunday.

/** Whether a cycle is written as one, well or not. */
export const isCron = (text: string): boolean => /^[^\sR]\S*(\s+\S+){4,6}$/.test(text.trim());

/** Throws Stuck where it cannot be read. */
export function readCron(text: string): string {
  cronOf(text, 'UTC');
  return text;
}

/** The first turn after an instant, by the wall clock of the zone; undefined where there is none any more. */
export const nextOfCron = (text: string, after: Date, zone: string): Date | undefined =>
  cronOf(text, zone).nextRun(after) ?? undefined;

function cronOf(text: string, timezone: string): Cron {
  const fields = text.trim().split(/\s+/);
  // croner would put the present time of day in place of a question mark.
  const pattern = fields.map((field) => (field === '?' ? '*' : field)).join(' ');
  const isUnix = fields.length === 5;
  const mode = isUnix ? '5-part' : '6-or-7-parts';
  try {
    return new Cron(pattern, {
      mode,
      timezone,
      alternativeWeekdays: !isUnix,
      sloppyRanges: true,
      paused: true,
    });
  } catch (error) {
    const why = reasonOf(error).replace(/^CronPattern: /, '');
    throw new Stuck(`"${text}" is not a cron expression, such as 0 0/5 * * * ?: ${why}`);
  }
}
