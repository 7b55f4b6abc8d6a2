import { variableNamed } from '../../../expressions/variable-named.ts';
import { extensionsOf, isTrue, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { VariableMapping } from '../../model.ts';
import type { SourceNode } from '../../source/source.ts';
import { readExpression } from '../read-expression.ts';
import type { Reading } from '../reading.ts';

/** The camunda:in or camunda:out of an element, or of a definition in it. A variable that is not set passes as null. */
export const readVariableMappings = (
  reading: Reading,
  node: SourceNode,
  element: ModdleElement,
  type: 'camunda:In' | 'camunda:Out',
): VariableMapping[] => extensionsOf(element, type).flatMap((each) => readMapping(reading, node, each));

function readMapping(reading: Reading, node: SourceNode, mapping: ModdleElement): VariableMapping[] {
  const local = isTrue(mapping, 'local');
  if (textOf(mapping, 'variables') !== undefined) return [{ local }];
  const target = textOf(mapping, 'target');
  const source = textOf(mapping, 'source');
  const value =
    source === undefined
      ? readExpression(reading, node, textOf(mapping, 'sourceExpression'))
      : variableNamed(source);
  return target === undefined || !value ? [] : [{ target, value, local }];
}
