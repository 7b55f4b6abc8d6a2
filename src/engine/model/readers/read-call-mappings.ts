import { variableNamed } from '../../expressions/variable-named.ts';
import { associationsOf } from '../data-associations.ts';
import { variableOf } from '../items.ts';
import { elementsOf, extensionsOf, isKind, isTrue, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import type { VariableMapping } from '../model.ts';
import type { SourceNode } from '../source.ts';
import { readExpression } from './read-expression.ts';
import type { Reading } from './reading.ts';

// What a call activity gives and takes back: what camunda:in and camunda:out say, and its data inputs and outputs,
// which are those of the called process by the same names (BPMN 2.0.2, 10.3.6).

export const readMappings = (reading: Reading, node: SourceNode, way: 'in' | 'out'): VariableMapping[] => [
  ...(way === 'in' ? dataInputsOf(reading, node) : dataOutputsOf(reading, node)).map(
    (name): VariableMapping => ({ target: name, value: variableNamed(name), local: true }),
  ),
  ...extensionsOf(node.element, way === 'in' ? 'camunda:In' : 'camunda:Out').flatMap((each) =>
    readMapping(reading, node, each),
  ),
];

const dataInputsOf = ({ source }: Reading, { element }: SourceNode): string[] =>
  associationsOf(source, element, 'dataInputAssociations').flatMap(({ target }) => target ?? []);

const dataOutputsOf = ({ source }: Reading, { element }: SourceNode): string[] =>
  associationsOf(source, element, 'dataOutputAssociations').flatMap((association) =>
    elementsOf(association.element, 'sourceRef')
      .filter((item) => isKind(item, 'DataOutput'))
      .flatMap((item) => variableOf(item) ?? []),
  );

/** A variable that is not set passes as null, as in Camunda 7. */
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
