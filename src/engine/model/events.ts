import { elementsOf, kindOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

// What makes an event a timer, a message …: its definition, inside it or referred to by it.

export const definitionsOf = (event: ModdleElement): ModdleElement[] => [
  ...elementsOf(event, 'eventDefinitions'),
  ...elementsOf(event, 'eventDefinitionRef'),
];

/** timer, message, error, terminate, signal …; none where the event has no definition. */
export function eventKindOf(event: ModdleElement): string {
  const [definition, ...others] = definitionsOf(event);
  if (others.length > 0) return 'multiple';
  return definition === undefined ? 'none' : kindOf(definition).replace(/EventDefinition$/, '');
}
