import { compileExpression } from '../../../expressions/compile-expression.ts';
import { ExpressionError } from '../../../expressions/expression-error.ts';
import { elementOf, elementsOf, kindOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { Assignment, Expression } from '../../model.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import type { Reading } from '../reading.ts';

// A camunda:inputParameter or outputParameter: a text, an expression, or a list or map of such, nested at will.
// One without a value gives nothing (null), as in Camunda 7.

/** Undefined for one without a name, and for a script; rules have refused them. */
export function readParameter(
  reading: Reading,
  node: SourceNode,
  parameter: ModdleElement,
): Assignment | undefined {
  const name = textOf(parameter, 'name');
  if (name === undefined) return undefined;
  try {
    const value = readValue(parameter);
    return value && { name, value };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const what = kindOf(parameter) === 'inputParameter' ? 'input' : 'output';
    reading.report(
      problem(node, `has the ${what} parameter ${name}, which cannot be read: ${error.message}`),
    );
    return undefined;
  }
}

/** The value of a parameter, of an entry or of an item. */
function readValue(element: ModdleElement): Expression | undefined {
  const definition = elementOf(element, 'definition') ?? element;
  if (kindOf(definition) === 'list') return readList(definition);
  if (kindOf(definition) === 'map') return readMap(definition);
  if (kindOf(definition) === 'script') return undefined;
  const text = textOf(definition, 'value');
  return text === undefined ? nothing : compileExpression(text);
}

const nothing: Expression = { source: '', evaluate: () => null };

function readList(list: ModdleElement): Expression {
  const items = elementsOf(list, 'items').flatMap((item) => readValue(item) ?? []);
  const source = `[${items.map((item) => item.source).join(', ')}]`;
  return { source, evaluate: (variables) => items.map((item) => item.evaluate(variables)) };
}

function readMap(map: ModdleElement): Expression {
  const entries = elementsOf(map, 'entries').flatMap((entry) => {
    const value = readValue(entry);
    return value ? [{ key: textOf(entry, 'key') ?? '', value }] : [];
  });
  const source = `{${entries.map(({ key, value }) => `${key}: ${value.source}`).join(', ')}}`;
  return {
    source,
    evaluate: (variables) =>
      Object.fromEntries(entries.map(({ key, value }) => [key, value.evaluate(variables)])),
  };
}
