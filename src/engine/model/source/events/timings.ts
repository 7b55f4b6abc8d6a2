import { elementOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';

export interface Timing {
  timing: 'date' | 'duration' | 'cycle';
  source: string;
}

const names = [
  ['date', 'timeDate'],
  ['duration', 'timeDuration'],
  ['cycle', 'timeCycle'],
] as const;

/** Every time that a timer event definition names; a valid one names exactly one. */
export function timingsOf(definition: ModdleElement): Timing[] {
  return names.flatMap(([timing, name]) => {
    const source = textOf(elementOf(definition, name), 'body');
    return source === undefined ? [] : [{ timing, source }];
  });
}
