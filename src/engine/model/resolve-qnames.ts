import type { ParseResult, Reference } from 'bpmn-moddle';
import { isElement } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

// References in BPMN are QNames: other tools write sourceRef="tns:Task_1" for the element with the id
// Task_1. moddle compares the text with the ids, so what it left open is looked up by its local name.

export function resolveQNames({ references, elementsById }: ParseResult): void {
  for (const reference of references) {
    const local = reference.id.trim().replace(/^[^:]*:/, '');
    const isKnown = Object.hasOwn(elementsById, reference.id);
    const target = Object.hasOwn(elementsById, local) ? elementsById[local] : undefined;
    if (!isKnown && isElement(target) && isElement(reference.element))
      point(reference.element, reference, target);
  }
}

function point(element: ModdleElement, { property }: Reference, target: ModdleElement): void {
  const present = element.get(property);
  if (Array.isArray(present)) present.push(target);
  else if (isSettable(element)) element.set(property, target);
}

const isSettable = (
  element: ModdleElement,
): element is ModdleElement & { set(name: string, value: unknown): void } =>
  'set' in element && typeof element.set === 'function';
