import { elementOf, elementsOf, isElement, isKind, kindOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';

// Data of BPMN (10.4.1) are variables, and variables go by their names: a data object, a property, a data input
// or output is the variable of its name, or of its id where it has none. Data stores are pictures here, as in
// Camunda 7: what is connected with one only says where people find it.

/** The variable an item is; undefined for one that is only drawn. */
export function variableOf(item: ModdleElement | undefined): string | undefined {
  if (!item || !drawnFor.has(kindOf(item))) return undefined;
  if (isKind(item, 'DataObjectReference')) return variableOf(elementOf(item, 'dataObjectRef'));
  const name = nameOf(item) ?? (isKind(item, 'DataObject') ? nameOf(referenceTo(item)) : undefined);
  return name === placeholder ? undefined : (name ?? textOf(item, 'id'));
}

const drawnFor: ReadonlySet<string> = new Set([
  'dataObject',
  'dataObjectReference',
  'property',
  'dataInput',
  'dataOutput',
]);

/** What bpmn-js writes as the end of an association that is drawn to an activity. */
const placeholder = '__targetRef_placeholder';

/** Modelling tools write the name of a data object on what they draw of it. */
const referenceTo = (object: ModdleElement): ModdleElement | undefined =>
  isElement(object.$parent)
    ? elementsOf(object.$parent, 'flowElements').find(
        (element) =>
          isKind(element, 'DataObjectReference') &&
          elementOf(element, 'dataObjectRef') === object &&
          nameOf(element) !== undefined,
      )
    : undefined;

const nameOf = (element: ModdleElement | undefined): string | undefined =>
  textOf(element, 'name')?.replace(/\s+/g, ' ');

/** The data objects drawn in a process or sub-process. */
export const dataObjectsIn = (scope: ModdleElement): string[] => [
  ...new Set(
    elementsOf(scope, 'flowElements')
      .filter((element) => isKind(element, 'DataObject'))
      .flatMap((object) => variableOf(object) ?? []),
  ),
];

export const propertiesOf = (element: ModdleElement): string[] =>
  elementsOf(element, 'properties').flatMap((property) => variableOf(property) ?? []);
