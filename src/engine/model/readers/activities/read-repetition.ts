import { isComputed } from '../../../expressions/compile-expression.ts';
import { variableNamed } from '../../../expressions/variable-named.ts';
import { elementOf, isKind, isTrue, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { Expression, MultiInstance, StandardLoop } from '../../model.ts';
import {
  collectionOf,
  elementVariableOf,
  resultVariableOf,
} from '../../source/variables/multi-instance-items.ts';
import type { SourceNode } from '../../source/source.ts';
import { optional } from '../optional.ts';
import { readAnnouncements } from '../events/read-announcements.ts';
import { readCondition, readExpression } from '../read-expression.ts';
import { readJobSettings } from './read-job-settings.ts';
import type { Reading } from '../reading.ts';

/** How an activity is repeated, if it is. */
export function readRepetition(reading: Reading, node: SourceNode): MultiInstance | StandardLoop | undefined {
  const element = elementOf(node.element, 'loopCharacteristics');
  if (!element) return undefined;
  return isKind(element, 'StandardLoopCharacteristics')
    ? readLoop(reading, node, element)
    : readMultiInstance(reading, node, element);
}

function readLoop(reading: Reading, node: SourceNode, element: ModdleElement): StandardLoop {
  const maximum = element.get('loopMaximum');
  return {
    kind: 'loop',
    testBefore: isTrue(element, 'testBefore'),
    ...optional({
      maximum: typeof maximum === 'number' ? maximum : undefined,
      condition: readCondition(reading, node, elementOf(element, 'loopCondition')),
    }),
  };
}

function readMultiInstance(reading: Reading, node: SourceNode, element: ModdleElement): MultiInstance {
  return {
    kind: 'multi-instance',
    sequential: isTrue(element, 'isSequential'),
    ...optional({
      cardinality: readExpression(reading, node, textOf(elementOf(element, 'loopCardinality'), 'body')),
      collection: readItems(reading, node, element),
      elementVariable: elementVariableOf(element),
      results: readResults(reading, node, element),
      completionCondition: readCondition(reading, node, elementOf(element, 'completionCondition')),
      job: readJobSettings(reading, node.id, element),
      announces: readAnnouncements(reading, node, element),
    }),
  };
}

function readItems(reading: Reading, node: SourceNode, element: ModdleElement): Expression | undefined {
  const collection = textOf(element, 'camunda:collection');
  if (collection !== undefined) return readExpression(reading, node, variableIn(collection));
  const drawn = collectionOf(reading.source, node.element, 'loopDataInputRef');
  if (drawn?.variable !== undefined) return variableNamed(drawn.variable);
  return readExpression(reading, node, drawn?.expression);
}

function readResults(
  { source }: Reading,
  node: SourceNode,
  element: ModdleElement,
): MultiInstance['results'] {
  const item = resultVariableOf(element);
  const collection = collectionOf(source, node.element, 'loopDataOutputRef')?.variable;
  return item === undefined || collection === undefined ? undefined : { item, collection };
}

/** camunda:collection may be the bare name of a variable. */
const variableIn = (collection: string): string =>
  isComputed(collection) ? collection : `\${${collection}}`;
