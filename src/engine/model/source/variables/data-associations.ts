import { conditionIn } from '../ways/condition-of.ts';
import type { Condition } from '../ways/condition-of.ts';
import { variableOf } from './items.ts';
import { elementOf, elementsOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { Source } from '../source.ts';

// What a data association does (BPMN 2.0.2, 10.4.2): it transforms, or it copies its source to its target, and
// then makes its assignments. A copy of nothing leaves the target as it is, so that nobody waits for data that
// never comes, and one that is only drawn, with an end that is no variable, does nothing.

export type Way = 'dataInputAssociations' | 'dataOutputAssociations';

export interface Association {
  element: ModdleElement;
  sources: string[];
  target?: string;
  transformation?: Condition;
  assignments: AssignmentSource[];
}

export interface AssignmentSource {
  /** A variable, or an expression or text. */
  from?: { variable: string } | Condition;
  to?: string;
}

/** Those that fill the collection of a multi-instance, or take it, are that collection's (multi-instance-items.ts). */
export function associationsOf(source: Source, element: ModdleElement, way: Way): Association[] {
  const ofRounds = elementOf(element, 'loopCharacteristics');
  const taken = [elementOf(ofRounds, 'loopDataInputRef'), elementOf(ofRounds, 'loopDataOutputRef')];
  return elementsOf(element, way)
    .filter((association) => !itemsOf(association).some((item) => taken.includes(item)))
    .map((association) => readAssociation(source, association));
}

export function readAssociation(source: Source, element: ModdleElement): Association {
  const target = variableOf(elementOf(element, 'targetRef'));
  const transformation = conditionIn(source, elementOf(element, 'transformation'));
  return {
    element,
    sources: elementsOf(element, 'sourceRef').flatMap((item) => variableOf(item) ?? []),
    ...(target !== undefined && { target }),
    ...(transformation && { transformation }),
    assignments: elementsOf(element, 'assignment').map((each) => readAssignment(source, element, each)),
  };
}

/** Either end may be the id of one of the association's items, as other tools write it: that is its variable. */
function readAssignment(source: Source, association: ModdleElement, element: ModdleElement) {
  const variableWithId = (id: string | undefined) =>
    id === undefined ? undefined : variableOf(itemsOf(association).find((item) => textOf(item, 'id') === id));
  const from = conditionIn(source, elementOf(element, 'from'));
  const to = textOf(elementOf(element, 'to'), 'body');
  const variable = variableWithId(from?.text);
  const target = variableWithId(to) ?? (to === undefined ? undefined : bare(to));
  return {
    ...(from && { from: variable === undefined ? from : { variable } }),
    ...(target !== undefined && { to: target }),
  };
}

/** ${name} and = name say the same as name. */
const bare = (text: string): string => {
  const [, unified, feel] = /^(?:[$#]\{\s*([^{}]*?)\s*\}|=\s*(.*))$/s.exec(text) ?? [];
  return unified ?? feel ?? text;
};

export const itemsOf = (association: ModdleElement): (ModdleElement | undefined)[] => {
  const target = elementOf(association, 'targetRef');
  return [...elementsOf(association, 'sourceRef'), ...(target ? [target] : [])];
};
