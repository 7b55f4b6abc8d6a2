import { collectionOf, resultVariableOf } from '../../source/variables/multi-instance-items.ts';
import type { Collection, Ref } from '../../source/variables/multi-instance-items.ts';
import { elementOf, isKind, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// The rounds of a multi-instance take their items from one collection, under one name, and put their results
// into another; the one is no use without the other.

export const itemsCollected: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) => {
    const loop = elementOf(node.element, 'loopCharacteristics');
    if (!loop || !isKind(loop, 'MultiInstanceLoopCharacteristics')) return [];
    return [
      ...inputSentences(source, node.element, loop),
      ...outputSentences(source, node.element, loop),
    ].map((sentence) => problem(node, sentence));
  });

function inputSentences(source: Source, activity: ModdleElement, loop: ModdleElement): string[] {
  const collection = collectionOf(source, activity, 'loopDataInputRef');
  const hasItem = elementOf(loop, 'inputDataItem') !== undefined;
  const isNamed = textOf(loop, 'camunda:elementVariable') !== undefined;
  const takesItems = collection !== undefined || textOf(loop, 'camunda:collection') !== undefined;
  const sentences = collectionSentences(collection, 'loopDataInputRef');
  if (isNamed && !takesItems)
    sentences.push('has a camunda:elementVariable without a camunda:collection to take it from');
  if (hasItem && !takesItems)
    sentences.push('has an inputDataItem without a loopDataInputRef to take it from');
  if (hasItem && isNamed)
    sentences.push(
      'names its items twice: it must have either an inputDataItem or a camunda:elementVariable',
    );
  return sentences;
}

function outputSentences(source: Source, activity: ModdleElement, loop: ModdleElement): string[] {
  const collection = collectionOf(source, activity, 'loopDataOutputRef');
  const item = resultVariableOf(loop);
  const sentences = collectionSentences(collection, 'loopDataOutputRef');
  if (collection && item === undefined)
    sentences.push('has a loopDataOutputRef without an outputDataItem to put into it');
  if (!collection && item !== undefined)
    sentences.push('has an outputDataItem without a loopDataOutputRef to put it into');
  if (collection?.expression !== undefined)
    sentences.push(
      `has the loopDataOutputRef "${collection.expression.slice(0, 80)}": it must name a variable`,
    );
  return sentences;
}

function collectionSentences(collection: Collection | undefined, ref: Ref): string[] {
  if (!collection) return [];
  const { variable, expression, association } = collection;
  const sentences: string[] = [];
  if (variable === undefined && expression === undefined)
    sentences.push(`has a ${ref} that holds no data: it must refer to a data object, an input or an output`);
  const isChanged =
    (association?.assignments.length ?? 0) > 0 ||
    (association?.transformation !== undefined && (ref === 'loopDataOutputRef' || expression === undefined));
  if (isChanged)
    sentences.push(
      `has a data association with its ${ref} that is no copy: the collection is taken as a whole`,
    );
  return sentences;
}
