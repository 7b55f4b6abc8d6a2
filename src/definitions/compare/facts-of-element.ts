import { isElement, textOf, type ModdleElement } from '../../engine/model/xml/moddle-element.ts';
import { fieldOf, listed, propertiesOf } from './properties-of.ts';

// All that an element of BPMN or DMN says, as paths and texts, with what stands inside it: event definitions,
// conditions, extensions of any namespace. Where a part of its own begins, its facts end.

/** What says the same as something else does, the other way round or beside it. */
const saidElsewhere = new Set(['id', 'incoming', 'outgoing', 'flowNodeRef', 'di', 'participantRef']);

export function factsOfElement(
  element: ModdleElement,
  isPart: (inner: ModdleElement) => boolean,
): Map<string, string> {
  const facts = new Map<string, string>();
  const walk = (one: ModdleElement, path: string): void => {
    for (const { name, isReference } of propertiesOf(one)) {
      if (saidElsewhere.has(name)) continue;
      const at = path === '' ? name : `${path}.${name}`;
      const value = one.get(name);
      if (isReference) put(at, listed(value).map(idOf).join(', '));
      else if (Array.isArray(value))
        for (const [index, item] of value.entries()) enter(item, `${at}${numbered(value, item, index)}`);
      else enter(value, at);
    }
  };
  const enter = (value: unknown, path: string): void => {
    if (!isElement(value)) put(path, plain(value));
    else if (!isPart(value)) {
      if (value.$type.includes('EventDefinition')) facts.set(path, kindIn(value));
      walk(value, path);
    }
  };
  const put = (path: string, text: string) => text !== '' && facts.set(path, text);
  walk(element, '');
  return facts;
}

function numbered(all: readonly unknown[], item: unknown, index: number): string {
  const name = isElement(item) ? (textOf(item, 'name') ?? textOf(item, 'key')) : undefined;
  if (name !== undefined) return `[${name}]`;
  return all.length === 1 ? '' : `[${index + 1}]`;
}

const kindIn = ({ $type }: ModdleElement): string => $type.replace(/^.*:/, '');

const idOf = (value: unknown): string =>
  isElement(value) ? (textOf(value, 'id') ?? '') : plain(fieldOf(value, 'href') ?? value);

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
