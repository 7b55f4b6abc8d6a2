import { definitionsOf } from './events/events.ts';
import { textOf } from '../xml/moddle-element.ts';
import type { ModdleElement } from '../xml/moddle-element.ts';

/** The ids in alur:separateFrom, with spaces between: user tasks that someone else must have done. */
export const separateFromOf = (element: ModdleElement): string[] =>
  (alurTextOf(element, 'separateFrom') ?? '').split(/\s+/).filter((id) => id !== '');

/** An alur: attribute of an element or, on an event, of its definition: the first, where none is named. */
export const alurTextOf = (
  element: ModdleElement,
  name: string,
  definition = definitionsOf(element)[0],
): string | undefined => textOf(element, `alur:${name}`) ?? textOf(definition, `alur:${name}`);
