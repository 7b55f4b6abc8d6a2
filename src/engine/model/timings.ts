import { definitionsOf } from './events.ts';
import { elementOf, textOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

export interface Timing {
  timing: 'date' | 'duration' | 'cycle';
  source: string;
}

const names = [
  ['date', 'timeDate'],
  ['duration', 'timeDuration'],
  ['cycle', 'timeCycle'],
] as const;

/** Every time that a timer event names; a valid one names exactly one. */
export function timingsOf(event: ModdleElement): Timing[] {
  const [definition] = definitionsOf(event);
  return names.flatMap(([timing, name]) => {
    const source = textOf(elementOf(definition, name), 'body');
    return source === undefined ? [] : [{ timing, source }];
  });
}
