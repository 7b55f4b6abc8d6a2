import { isComputed } from '../../../expressions/compile-expression.ts';
import { readAssociation } from './data-associations.ts';
import type { Association } from './data-associations.ts';
import { variableOf } from './items.ts';
import { elementOf, elementsOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { Source } from '../source.ts';

// The collections of a multi-instance activity as BPMN draws them (10.3.8): one that its rounds take their items
// from, and one that their results are put into. Either may be an input or output of the activity itself; then
// the association that fills or takes that one says which data it really is.

export type Ref = 'loopDataInputRef' | 'loopDataOutputRef';

export interface Collection {
  /** A variable, or an expression, as Camunda 7 also writes it here. */
  variable?: string;
  expression?: string;
  association?: Association;
}

/** Undefined where there is none; empty where what it refers to holds nothing. */
export function collectionOf(source: Source, activity: ModdleElement, ref: Ref): Collection | undefined {
  const loop = elementOf(activity, 'loopCharacteristics');
  const item = elementOf(loop, ref);
  const text = textOf(loop, ref);
  if (text !== undefined) return isComputed(text) ? { expression: text } : { variable: text };
  if (!item) return undefined;
  const found = associationWith(activity, item, ref);
  const association = found && readAssociation(source, found);
  const variable = otherEndOf(association, ref) ?? variableOf(item);
  const expression = ref === 'loopDataInputRef' ? association?.transformation?.source : undefined;
  return {
    ...(expression === undefined ? variable !== undefined && { variable } : { expression }),
    ...(association && { association }),
  };
}

const associationWith = (activity: ModdleElement, item: ModdleElement, ref: Ref) =>
  ref === 'loopDataInputRef'
    ? elementsOf(activity, 'dataInputAssociations').find((each) => elementOf(each, 'targetRef') === item)
    : elementsOf(activity, 'dataOutputAssociations').find((each) =>
        elementsOf(each, 'sourceRef').includes(item),
      );

const otherEndOf = (association: Association | undefined, ref: Ref): string | undefined =>
  ref === 'loopDataInputRef' ? association?.sources[0] : association?.target;

/** The name under which each round sees its item. */
export const elementVariableOf = (loop: ModdleElement): string | undefined =>
  textOf(loop, 'camunda:elementVariable') ?? variableOf(elementOf(loop, 'inputDataItem'));

/** The name under which each round leaves its result. */
export const resultVariableOf = (loop: ModdleElement): string | undefined =>
  variableOf(elementOf(loop, 'outputDataItem'));
