import type { ParseResult, Reference } from 'bpmn-moddle';
import { isElement } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

// References in BPMN are QNames: other tools write sourceRef="tns:Task_1" for the element with the id
// Task_1. moddle compares the text with the ids, so what it left open is looked up by its local name.

export function resolveQNames({ references, elementsById }: ParseResult): void {
  for (const reference of references) {
    const { id = '' } = reference;
    const local = id.trim().replace(/^[^:]*:/, '');
    const isKnown = Object.hasOwn(elementsById, id);
    const target = Object.hasOwn(elementsById, local) ? elementsById[local] : undefined;
    if (isKnown || !isElement(reference.element)) continue;
    if (isElement(target)) point(reference.element, reference, target);
    else if (namesVariable.test(reference.property) && isSettable(reference.element))
      reference.element.set(reference.property, id);
  }
}

/** What refers to no element is the name of a variable here, as Camunda 7 writes it: it stays as text. */
const namesVariable = /(?:^|:)loopData(?:Input|Output)Ref$/;

function point(element: ModdleElement, { property }: Reference, target: ModdleElement): void {
  const present = element.get(property);
  if (Array.isArray(present)) present.push(target);
  else if (isSettable(element)) element.set(property, target);
}

const isSettable = (
  element: ModdleElement,
): element is ModdleElement & { set(name: string, value: unknown): void } =>
  'set' in element && typeof element.set === 'function';
