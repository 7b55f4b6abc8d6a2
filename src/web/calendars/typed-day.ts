import { closedDayKinds, type ClosedDay } from '../../calendar/working-calendar.ts';
import { isLocalDate } from './is-local-date.ts';
import { textOf, type FormBody } from '../page.ts';

/** Names of fields that must be mended, or what was typed. */
export type Typed<T> = { value: T } | { wrong: string[] };

const longestText = 200;

/** A closed day from its form. */
export function typedDay(body: FormBody): Typed<ClosedDay> {
  const on = textOf(body, 'on').trim();
  const name = textOf(body, 'name').trim();
  const decree = textOf(body, 'decree').trim();
  const kind = closedDayKinds.find((each) => each === textOf(body, 'kind'));
  const wrong = [
    ...(isLocalDate(on) ? [] : ['on']),
    ...(isText(name) ? [] : ['name']),
    ...(kind ? [] : ['kind']),
    ...(decree === '' || isText(decree) ? [] : ['decree']),
  ];
  if (wrong.length > 0 || !kind) return { wrong };
  return { value: { on, kind, name, ...(decree !== '' && { decree }) } };
}

export const isText = (text: string): boolean => text.length > 0 && text.length <= longestText;
