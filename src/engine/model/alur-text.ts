import { definitionsOf } from './events.ts';
import { textOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

/** An alur: attribute of an element or, on an event, of its definition. */
export function alurTextOf(element: ModdleElement, name: string): string | undefined {
  const own = textOf(element, `alur:${name}`);
  if (own !== undefined) return own;
  const [definition] = definitionsOf(element);
  return textOf(definition, `alur:${name}`);
}
