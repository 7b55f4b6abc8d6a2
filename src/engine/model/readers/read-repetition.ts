import { isComputed } from '../../expressions/compile-expression.ts';
import { elementOf, isKind, isTrue, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import type { MultiInstance, StandardLoop } from '../model.ts';
import type { SourceNode } from '../source.ts';
import { optional } from './optional.ts';
import { readCondition, readExpression } from './read-expression.ts';
import { readJobSettings } from './read-job-settings.ts';
import type { Reading } from './reading.ts';

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
  const collection = textOf(element, 'camunda:collection');
  return {
    kind: 'multi-instance',
    sequential: isTrue(element, 'isSequential'),
    ...optional({
      cardinality: readExpression(reading, node, textOf(elementOf(element, 'loopCardinality'), 'body')),
      collection: readExpression(reading, node, collection && variableIn(collection)),
      elementVariable: textOf(element, 'camunda:elementVariable'),
      completionCondition: readCondition(reading, node, elementOf(element, 'completionCondition')),
      job: readJobSettings(reading, node.id, element),
    }),
  };
}

/** camunda:collection may be the bare name of a variable. */
const variableIn = (collection: string): string =>
  isComputed(collection) ? collection : `\${${collection}}`;
