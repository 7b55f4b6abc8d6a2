import { elementOf, extensionsOf, isTrue, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import { wrongMapping } from '../../source/variables/wrong-mapping.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// What a call activity gives and takes back (camunda:in, camunda:out): all variables, or one under a name.

export const callMapsVariables: Rule = (source) =>
  nodesOf(source, 'callActivity').flatMap((node) =>
    sentencesFor(node).map((sentence) => problem(node, sentence)),
  );

const sentencesFor = ({ element }: SourceNode): string[] => [
  ...extensionsOf(element, 'camunda:In').flatMap((each) => (isOnlyKey(each) ? [] : wrongMapping(each, 'in'))),
  ...extensionsOf(element, 'camunda:Out').flatMap((each) => [
    ...wrongMapping(each, 'out'),
    ...wrongOut(element, each),
  ]),
];

const isOnlyKey = (mapping: ModdleElement): boolean =>
  textOf(mapping, 'businessKey') !== undefined &&
  ['target', 'variables', 'source', 'sourceExpression'].every((name) => textOf(mapping, name) === undefined);

/** What stays in the activity is of use only to its output parameters, and to its rounds. */
function wrongOut(call: ModdleElement, mapping: ModdleElement): string[] {
  const isUsed =
    extensionsOf(call, 'camunda:InputOutput').length > 0 ||
    elementOf(call, 'loopCharacteristics') !== undefined;
  const sentences: string[] = [];
  if (isTrue(mapping, 'local') && !isUsed)
    sentences.push('has a camunda:out that is local: what it brings would be gone with the activity');
  if (textOf(mapping, 'businessKey') !== undefined)
    sentences.push('has a camunda:out with a businessKey: only camunda:in can give one');
  return sentences;
}
