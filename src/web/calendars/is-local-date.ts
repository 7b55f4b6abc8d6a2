import { firstYear, lastYear } from '../../calendar/days/year-range.ts';
import { isRealDate } from '../../kernel/local-date.ts';

/** Whether a text is a date that there is, in the years that can be counted. */
export function isLocalDate(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return isRealDate(text) && year >= firstYear && year <= lastYear;
}
