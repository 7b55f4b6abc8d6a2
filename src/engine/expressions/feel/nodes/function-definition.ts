import { FeelFunction } from 'feelin';
import { compileNode } from '../compile-node.ts';
import { partsOf, wordsOf, type Compile, type Node } from '../formula.ts';
import { within } from '../scope.ts';
import { readType, type Described } from '../values/described-type.ts';

// `function(a: number, b) a + b`. A function outside FEEL (Java, PMML) is null: nothing here could run it.

interface Parameter {
  readonly name: string;
  readonly type: Described | undefined;
}

export const compileDefinition: Compile = (node, text) => {
  if (node.getChild('external')) return () => null;
  const parameters = parametersIn(node.getChild('FormalParameters'), text);
  const body = compileNode(node.getChild('FunctionBody') ?? undefined, text);
  const names = parameters.map(({ name }) => name);
  return (scope) =>
    new FeelFunction((...given: unknown[]) => {
      if (given.length !== names.length) return null;
      const values: Record<string, unknown> = {};
      for (const [index, { name, type }] of parameters.entries()) {
        const value = fitted(given[index] ?? null, type);
        if (value === undefined) return null;
        values[name] = value;
      }
      return body(within(scope, values));
    }, names);
};

/** A list of one where an item is wanted gives its item; undefined where the value is of another type. */
function fitted(value: unknown, type: Described | undefined): unknown {
  if (!type || value === null || type(value)) return value;
  if (Array.isArray(value) && value.length === 1 && type(value[0])) return value[0] as unknown;
  return type([value]) ? [value] : undefined;
}

const parametersIn = (node: Node | null, text: string): Parameter[] =>
  (node ? partsOf(node) : []).map((parameter) => {
    const [name, type] = partsOf(parameter);
    return { name: name ? wordsOf(name, text) : '', type: readType(type, text) };
  });
