import { FeelFunction, FeelRange } from 'feelin';
import { partsOf, wordsOf, type Node } from '../formula.ts';
import { isContext, kindOf, type Kind } from './kind-of.ts';

// A type as a FEEL text describes it: `number`, `list<string>`, `context<a: number>`, `range<date>`, `function<…>->…`.

/** Whether a value is one of the type. */
export type Described = (value: unknown) => boolean;

/** Undefined for a type that is not known. */
export function readType(node: Node | undefined, text: string): Described | undefined {
  if (!node) return undefined;
  const [inner] = node.name === 'Type' ? partsOf(node) : [node];
  if (!inner) return undefined;
  if (inner.name === 'ListType') return listType(inner, text);
  if (inner.name === 'ContextType') return contextType(inner, text);
  if (inner.name === 'FunctionType') return functionType(inner);
  return namedType(wordsOf(inner, text));
}

const others: Readonly<Record<string, Described>> = {
  any: (value) => value !== null,
  duration: (value) => kindOf(value).endsWith('duration'),
  'day time duration': (value) => kindOf(value) === 'days and time duration',
  'year month duration': (value) => kindOf(value) === 'years and months duration',
};

const kinds: readonly Kind[] = [
  'null', 'boolean', 'number', 'string', 'date', 'time', 'date and time', 'days and time duration',
  'years and months duration', 'list', 'range', 'function', 'context',
]; // prettier-ignore

export function namedType(reference: string): Described | undefined {
  const name = reference.replace(/^feel\s*[.:]\s*/, '');
  const plain = name === 'Any' || name === 'Null' ? name.toLowerCase() : name;
  if (plain === 'null') return (value) => value === null;
  const kind = kinds.find((one) => one === plain);
  if (kind) return (value) => value !== null && kindOf(value) === kind;
  return Object.hasOwn(others, plain) ? others[plain] : undefined;
}

function listType(node: Node, text: string): Described | undefined {
  const of = readType(node.getChild('Type') ?? undefined, text);
  const isRange = text.slice(node.from, node.to).startsWith('range');
  if (!of) return undefined;
  if (isRange)
    return (value) =>
      value instanceof FeelRange && [value.start, value.end].every((end) => end === null || of(end));
  return (value) => Array.isArray(value) && value.every((item) => item === null || of(item));
}

/** Entries that the type does not name may be there. */
function contextType(node: Node, text: string): Described {
  const entries = (node.getChild('ContextEntryTypes')?.getChildren('ContextEntryType') ?? []).map((entry) => {
    const [name, type] = partsOf(entry);
    return { name: name ? wordsOf(name, text) : '', type: readType(type, text) };
  });
  return (value) =>
    isContext(value) &&
    entries.every(
      ({ name, type }) =>
        Object.hasOwn(value, name) && (value[name] === null || type?.(value[name]) === true),
    );
}

/** A function does not say what it gives, so the number of its parameters is what can be compared. */
function functionType(node: Node): Described {
  const wanted = node.getChild('ArgumentTypes')?.getChildren('ArgumentType').length ?? 0;
  return (value) => value instanceof FeelFunction && value.parameterNames.length === wanted;
}
