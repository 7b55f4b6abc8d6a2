import { isElement, type ModdleElement } from '../../engine/model/xml/moddle-element.ts';
import { propertiesOf } from './properties-of.ts';

/** Every part in the order of the file, outer before inner; what is drawn is not looked into. */
export function* partsWithin(
  root: ModdleElement,
  isPart: (element: ModdleElement) => boolean,
): Generator<ModdleElement> {
  // A stack of its own: files nest as deep as their limits allow.
  const waiting: ModdleElement[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (isPart(element)) yield element;
    const inner = propertiesOf(element)
      .filter(({ name, isReference }) => !isReference && name !== 'diagrams' && name !== 'dmnDI')
      .flatMap(({ name }) => element?.get(name))
      .filter(isElement);
    waiting.push(...inner.reverse());
  }
}
