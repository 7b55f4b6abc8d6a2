// Checked reading of moddle elements: a file from another tool may hold anything anywhere, and what is
// not of the expected shape reads as absent. So no reader and no rule can run into a TypeError.

export interface ModdleElement {
  readonly $type: string;
  readonly $parent?: unknown;
  get(name: string): unknown;
  $instanceOf(type: string): boolean;
}

export function isElement(value: unknown): value is ModdleElement {
  return (
    typeof value === 'object' &&
    value !== null &&
    '$type' in value &&
    typeof value.$type === 'string' &&
    'get' in value &&
    typeof value.get === 'function' &&
    '$instanceOf' in value &&
    typeof value.$instanceOf === 'function'
  );
}

/** The text of an attribute or a text child, trimmed; undefined where there is none or it is blank. */
export function textOf(element: ModdleElement | undefined, name: string): string | undefined {
  // An element of a namespace that the reading moddle does not know has its text under another name.
  const value = element?.get(name) ?? (name === 'body' ? element?.get('$body') : undefined);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** Yes or no as XML Schema writes it, or as the default of an attribute that is not written. */
export const isTrue = (element: ModdleElement, name: string): boolean =>
  isOneOf(element, name, ['true', '1']);
export const isFalse = (element: ModdleElement, name: string): boolean =>
  isOneOf(element, name, ['false', '0']);

function isOneOf(element: ModdleElement, name: string, texts: readonly string[]): boolean {
  const value = element.get(name);
  if (typeof value === 'boolean') return texts.includes(String(value));
  return typeof value === 'string' && texts.includes(value.trim());
}

export function elementOf(element: ModdleElement | undefined, name: string): ModdleElement | undefined {
  const value = element?.get(name);
  return isElement(value) ? value : undefined;
}

export function elementsOf(element: ModdleElement | undefined, name: string): ModdleElement[] {
  const value = element?.get(name);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** The tag without its prefix: bpmn:UserTask → userTask. */
export function kindOf(element: ModdleElement): string {
  const name = element.$type.replace(/^.*:/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export const isKind = (element: ModdleElement, type: string): boolean => element.$instanceOf(`bpmn:${type}`);

/** The element of that kind around this one, the innermost; itself where it is of that kind. */
export function around(element: ModdleElement, type: string): ModdleElement | undefined {
  let outer: unknown = element;
  while (isElement(outer) && !isKind(outer, type)) outer = outer.$parent;
  return isElement(outer) ? outer : undefined;
}

/** What stands in an element's extensionElements, of one type such as camunda:Properties, or with its tag as written. */
export const extensionsOf = (element: ModdleElement, type: string): ModdleElement[] =>
  elementsOf(elementOf(element, 'extensionElements'), 'values').filter(
    ({ $type }) => $type === type || $type === tagOf(type),
  );

const tagOf = (type: string): string => type.replace(/:./, (start) => start.toLowerCase());
