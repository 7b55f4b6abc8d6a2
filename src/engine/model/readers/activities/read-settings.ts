import { elementsOf, extensionsOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';

// Static settings of an element for its handler: camunda:properties, and the texts of camunda:field.

export function readSettings(element: ModdleElement): Record<string, string> {
  const properties = extensionsOf(element, 'camunda:Properties').flatMap((list) =>
    elementsOf(list, 'values'),
  );
  const fields = extensionsOf(element, 'camunda:Field');
  const entries = [
    ...properties.map((property) => [textOf(property, 'name'), textOf(property, 'value') ?? ''] as const),
    ...fields.map(
      (field) => [textOf(field, 'name'), textOf(field, 'stringValue') ?? textOf(field, 'string')] as const,
    ),
  ];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry.every((text) => text !== undefined)),
  );
}
