import { definitionsOf } from '../../source/events/events.ts';
import { elementOf, extensionsOf, isKind, kindOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { announcementsOf } from '../../source/activities/multi-instance-behaviour.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import { wrongMapping } from '../../source/variables/wrong-mapping.ts';
import type { Rule } from '../rule.ts';

// A signal carries the variables that its camunda:in name, and no others. A message carries all; what is received
// needs no mapping. So camunda:in stands on signals that are thrown, and camunda:out on no event.

export const eventPassesVariables: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) =>
    [...received(node), ...thrownBy(node).flatMap(thrown)].map((sentence) => problem(node, sentence)),
  );

const thrownBy = ({ element }: SourceNode): ModdleElement[] => {
  const loop = elementOf(element, 'loopCharacteristics');
  const announced = loop ? announcementsOf(loop).flatMap(({ definitions }) => definitions) : [];
  return isKind(element, 'ThrowEvent') ? definitionsOf(element) : announced;
};

function received({ element }: SourceNode): string[] {
  if (!isKind(element, 'CatchEvent')) return [];
  return definitionsOf(element)
    .filter((definition) => mappingsOf(definition).length > 0)
    .map(() => 'maps what it receives by camunda:in or camunda:out: what an event brings is set as it is');
}

const mappingsOf = (definition: ModdleElement): ModdleElement[] => [
  ...extensionsOf(definition, 'camunda:In'),
  ...extensionsOf(definition, 'camunda:Out'),
];

function thrown(definition: ModdleElement): string[] {
  const isSignal = kindOf(definition) === 'signalEventDefinition';
  const given = extensionsOf(definition, 'camunda:In');
  const sentences: string[] = [];
  if (mappingsOf(definition).length > 0 && !isSignal)
    sentences.push('has a camunda:in or camunda:out: only a signal carries variables that are named so');
  else if (extensionsOf(definition, 'camunda:Out').length > 0)
    sentences.push('has a camunda:out: a signal brings nothing back');
  if (isSignal && given.some((mapping) => textOf(mapping, 'businessKey') !== undefined))
    sentences.push('has a camunda:in with a businessKey: a signal reaches everyone, not one case');
  else if (isSignal) sentences.push(...given.flatMap((mapping) => wrongMapping(mapping, 'in')));
  return sentences;
}
