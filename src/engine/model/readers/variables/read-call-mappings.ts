import { variableNamed } from '../../../expressions/variable-named.ts';
import { associationsOf } from '../../source/variables/data-associations.ts';
import { variableOf } from '../../source/variables/items.ts';
import { elementsOf, isKind } from '../../xml/moddle-element.ts';
import type { VariableMapping } from '../../model.ts';
import type { SourceNode } from '../../source/source.ts';
import { readVariableMappings } from './read-variable-mappings.ts';
import type { Reading } from '../reading.ts';

// What a call activity gives and takes back: what camunda:in and camunda:out say, and its data inputs and outputs,
// which are those of the called process by the same names (BPMN 2.0.2, 10.3.6).

export const readMappings = (reading: Reading, node: SourceNode, way: 'in' | 'out'): VariableMapping[] => [
  ...(way === 'in' ? dataInputsOf(reading, node) : dataOutputsOf(reading, node)).map(
    (name): VariableMapping => ({ target: name, value: variableNamed(name), local: true }),
  ),
  ...readVariableMappings(reading, node, node.element, way === 'in' ? 'camunda:In' : 'camunda:Out'),
];

const dataInputsOf = ({ source }: Reading, { element }: SourceNode): string[] =>
  associationsOf(source, element, 'dataInputAssociations').flatMap(({ target }) => target ?? []);

const dataOutputsOf = ({ source }: Reading, { element }: SourceNode): string[] =>
  associationsOf(source, element, 'dataOutputAssociations').flatMap((association) =>
    elementsOf(association.element, 'sourceRef')
      .filter((item) => isKind(item, 'DataOutput'))
      .flatMap((item) => variableOf(item) ?? []),
  );
