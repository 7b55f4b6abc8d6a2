import { variableNamed } from '../../../expressions/variable-named.ts';
import { associationsOf } from '../../source/variables/data-associations.ts';
import type { Association, AssignmentSource, Way } from '../../source/variables/data-associations.ts';
import { variableOf, propertiesOf } from '../../source/variables/items.ts';
import { elementsOf, extensionsOf, isKind, isTrue } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { Assignment, Expression, Mapping } from '../../model.ts';
import type { SourceNode } from '../../source/source.ts';
import { readExpression } from '../read-expression.ts';
import { readParameter } from './read-parameter.ts';
import type { Reading } from '../reading.ts';

// What an element has of its own and gives back: first its data associations, then camunda:inputOutput when it
// is entered; the other way round when it is left. An event sub-process stands in no flow: its properties are
// declared by its scope.

export function readMapping(reading: Reading, node: SourceNode): Mapping | undefined {
  const { element } = node;
  if (isTrue(element, 'triggeredByEvent')) return undefined;
  const associated = (way: Way) =>
    associationsOf(reading.source, element, way).flatMap((each) => readAssignments(reading, node, each));
  const parameters = (way: 'inputParameters' | 'outputParameters') =>
    extensionsOf(element, 'camunda:InputOutput')
      .flatMap((mapping) => elementsOf(mapping, way))
      .flatMap((parameter) => readParameter(reading, node, parameter) ?? []);
  const own = ownOf(reading, element);
  const inputs = [...associated('dataInputAssociations'), ...parameters('inputParameters')];
  const outputs = [...parameters('outputParameters'), ...associated('dataOutputAssociations')];
  return own.length + inputs.length + outputs.length > 0 ? { own, inputs, outputs } : undefined;
}

/**
 * Inputs and outputs are the activity's own only where an association leads to or from them: what a tool has
 * merely listed must not keep results inside. What an event has received is the process's, as in Camunda 7.
 */
function ownOf({ source }: Reading, element: ModdleElement): string[] {
  const given = associationsOf(source, element, 'dataInputAssociations').flatMap(
    ({ target }) => target ?? [],
  );
  const results = associationsOf(source, element, 'dataOutputAssociations').flatMap((association) =>
    elementsOf(association.element, 'sourceRef')
      .filter((item) => isKind(element, 'Activity') && isKind(item, 'DataOutput'))
      .flatMap((item) => variableOf(item) ?? []),
  );
  return [...new Set([...propertiesOf(element), ...given, ...results])];
}

function readAssignments(
  reading: Reading,
  node: SourceNode,
  { sources, target, transformation, assignments }: Association,
): Assignment[] {
  const made: Assignment[] = [];
  const [from] = sources;
  const transform = readExpression(reading, node, transformation?.source);
  if (target !== undefined && transform) made.push({ name: target, value: transform });
  else if (target !== undefined && from !== undefined)
    made.push({ name: target, value: variableNamed(from), copies: true });
  for (const { from: given, to } of assignments) {
    const value = given && readFrom(reading, node, given);
    if (to !== undefined && value) made.push({ name: to, value });
  }
  return made;
}

const readFrom = (
  reading: Reading,
  node: SourceNode,
  from: NonNullable<AssignmentSource['from']>,
): Expression | undefined =>
  'variable' in from ? variableNamed(from.variable) : readExpression(reading, node, from.source);
