import { textOf, type FormBody } from '../page.ts';
import type { Translate } from '../rendering/language.ts';

const longestName = 200;

export const nameIn = (body: FormBody): string => textOf(body, 'name').trim().replace(/\s+/gu, ' ');

/** What is wrong with the name of a unit, in words. */
export function nameProblem(t: Translate, name: string): string | undefined {
  if (name === '') return t('units.nameless');
  return name.length > longestName ? t('units.tooLong', { most: longestName }) : undefined;
}
