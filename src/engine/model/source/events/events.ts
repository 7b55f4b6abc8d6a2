import { elementsOf, kindOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';

// What makes an event a timer, a message …: its definitions, inside it or referred to by it.

export const definitionsOf = (event: ModdleElement): ModdleElement[] => [
  ...elementsOf(event, 'eventDefinitions'),
  ...elementsOf(event, 'eventDefinitionRef'),
];

/** timer, message, error, terminate, signal … of each definition. */
export const eventKindsOf = (event: ModdleElement): string[] => definitionsOf(event).map(definitionKindOf);

export const definitionKindOf = (definition: ModdleElement): string =>
  kindOf(definition).replace(/EventDefinition$/, '');

/** The one kind of an event; none where it has no definition, multiple where it has several. */
export function eventKindOf(event: ModdleElement): string {
  const [kind, ...others] = eventKindsOf(event);
  return others.length > 0 ? 'multiple' : (kind ?? 'none');
}

/** Its definitions of one kind, whatever others it has. */
export const definitionsOfKind = (event: ModdleElement, kind: string): ModdleElement[] =>
  definitionsOf(event).filter((definition) => definitionKindOf(definition) === kind);
