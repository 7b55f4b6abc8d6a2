import type { ModdleElement } from '../../engine/model/xml/moddle-element.ts';

export interface Property {
  /** As `get` is asked for it. */
  readonly name: string;
  readonly isReference: boolean;
}

/** The declared properties of its type, then what the file says beyond them. */
export function propertiesOf(element: ModdleElement): Property[] {
  const descriptor = '$descriptor' in element ? element.$descriptor : undefined;
  const declared = listed(fieldOf(descriptor, 'properties')).map((property) => ({
    name: String(fieldOf(property, 'name')),
    isReference: fieldOf(property, 'isReference') === true,
    isVirtual: fieldOf(property, 'isVirtual') === true,
  }));
  const generic = fieldOf(descriptor, 'isGeneric') === true ? Object.keys(element) : [];
  const further = '$attrs' in element ? Object.keys(fieldOf(element, '$attrs') ?? {}) : [];
  const undeclared = [...generic, ...further].filter((name) => name !== '$type' && !name.startsWith('xmlns'));
  return [
    ...declared
      .filter(({ isVirtual }) => !isVirtual)
      .map(({ name, isReference }) => ({ name: localOf(name), isReference })),
    ...undeclared.map((name) => ({ name, isReference: false })),
  ];
}

/** bpmn:name is asked for as name; camunda:assignee keeps its namespace, which its file may call otherwise. */
const localOf = (name: string): string => name.replace(/^(bpmn|dmn):/, '');

export const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Undefined where the value has no such field or can have none. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const field: unknown = Reflect.get(value, name);
  return field;
}
