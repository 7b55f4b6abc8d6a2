import { elementOf, elementsOf, isTrue, textOf, type ModdleElement } from '../../model/xml/moddle-element.ts';
import { ExpressionError } from '../../expressions/expression-error.ts';
import { compileTests, type Test } from '../feel/compile-tests.ts';
import { placeOf, problemAt, type Report } from '../problem.ts';
import { newValues } from '../run.ts';
import { any, builtInType, type Type } from './type.ts';

// The item definitions of one file, resolved by name when they are first asked for. `imported` finds those
// of other files ("name.type").

export type TypeOf = (reference: string | undefined) => Type;

export function readTypes(
  definitions: ModdleElement,
  imported: (reference: string) => Type | undefined,
  report: Report,
): TypeOf {
  const items = new Map(
    elementsOf(definitions, 'itemDefinition').map((item) => [textOf(item, 'name') ?? '', item]),
  );
  const resolved = new Map<string, Type>();

  const typeOf: TypeOf = (reference) => {
    if (reference === undefined) return any;
    const name = items.has(reference) ? reference : reference.replace(/^[\w.-]+:/, '');
    const item = items.get(name);
    if (!item) return builtInType(reference) ?? imported(reference) ?? any;
    const known = resolved.get(name);
    if (known) return known;
    // A type that contains itself is not looked into at its second level.
    resolved.set(name, any);
    const type = readItem(item, typeOf, report);
    resolved.set(name, type);
    return type;
  };
  return typeOf;
}

function readItem(item: ModdleElement, typeOf: TypeOf, report: Report): Type {
  const single = restricted(singleType(item, typeOf, report), testsOf(item, 'allowedValues', report));
  const type: Type = isTrue(item, 'isCollection') ? { kind: 'list', of: single } : single;
  return restricted(type, testsOf(item, 'typeConstraint', report));
}

function singleType(item: ModdleElement, typeOf: TypeOf, report: Report): Type {
  const components = elementsOf(item, 'itemComponent');
  if (components.length > 0)
    return {
      kind: 'context',
      fields: new Map(
        components.map((component) => [textOf(component, 'name') ?? '', readItem(component, typeOf, report)]),
      ),
    };
  if (elementOf(item, 'functionItem')) return { kind: 'simple', name: 'function' };
  return typeOf(textOf(item, 'typeRef'));
}

function restricted(type: Type, allowed: Test | undefined): Type {
  if (!allowed || type.kind === 'any') return type;
  const outer = type.allowed;
  return {
    ...type,
    allowed: outer ? (value, values) => outer(value, values) && allowed(value, values) : allowed,
  };
}

function testsOf(
  item: ModdleElement,
  name: 'allowedValues' | 'typeConstraint',
  report: Report,
): Test | undefined {
  const text = textOf(elementOf(item, name), 'text');
  if (text === undefined) return undefined;
  try {
    return compileTests(text, newValues());
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const type = textOf(item, 'name') ?? '';
    report(problemAt(placeOf('Type', type), `has ${name} that FEEL cannot read: ${error.message}`));
    return undefined;
  }
}
