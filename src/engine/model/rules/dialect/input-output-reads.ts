import { eventKindOf } from '../../source/events/events.ts';
import {
  elementOf,
  elementsOf,
  extensionsOf,
  isKind,
  isTrue,
  kindOf,
  textOf,
} from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// camunda:inputOutput stands on activities and events; every parameter has a name of its own and a value that
// can be evaluated at once. Scripts are not: they run in the sandbox, outside the step a mapping belongs to.

type Way = 'input' | 'output';

export const inputOutputReads: Rule = (source) => [
  ...[...source.nodes.values()].flatMap((node) =>
    sentencesFor(node).map((sentence) => problem(node, sentence)),
  ),
  ...[...source.flows.values(), { id: source.id, element: source.process }]
    .filter(({ element }) => mappingsOf(element).length > 0)
    .map((at) => problem(at, elsewhere)),
];

const elsewhere = 'has a camunda:inputOutput: only activities and events can have one';
const mappingsOf = (element: ModdleElement) => extensionsOf(element, 'camunda:InputOutput');

function sentencesFor(node: SourceNode): string[] {
  if (mappingsOf(node.element).length === 0) return [];
  const { element } = node;
  const isOnActivity = isKind(element, 'Activity') && !isTrue(element, 'triggeredByEvent');
  const isOnEvent = isKind(element, 'Event') && node.kind !== 'startEvent' && eventKindOf(element) !== 'link';
  if (!isOnActivity && !isOnEvent) return [refusedAt(node)];
  return [...parameterSentences(node, 'input'), ...parameterSentences(node, 'output')];
}

function refusedAt({ kind, element }: SourceNode): string {
  if (isTrue(element, 'triggeredByEvent'))
    return 'has a camunda:inputOutput: an event sub-process stands in no flow that could enter it';
  if (kind === 'startEvent') return 'has a camunda:inputOutput: nothing is there before a start event';
  if (isKind(element, 'Event')) return 'has a camunda:inputOutput: a link is only a way to go on';
  return elsewhere;
}

function parameterSentences({ kind, element }: SourceNode, way: Way): string[] {
  const parameters = mappingsOf(element).flatMap((mapping) => elementsOf(mapping, `${way}Parameters`));
  const names = parameters.map((parameter) => textOf(parameter, 'name'));
  const twice = new Set(names.filter((name, index) => name !== undefined && names.indexOf(name) < index));
  const sentences: string[] = [];
  if (parameters.length > 0 && way === 'output' && kind === 'endEvent')
    sentences.push('has output parameters: nothing follows an end event');
  if (parameters.length > 0 && way === 'input' && kind === 'boundaryEvent')
    sentences.push('has input parameters: a boundary event does nothing that could use them');
  if (names.includes(undefined))
    sentences.push(`has an ${way} parameter without a name: a parameter is a variable, and needs one`);
  for (const name of twice) sentences.push(`has the ${way} parameter ${name} more than once`);
  for (const parameter of parameters)
    sentences.push(...valueSentences(parameter, `the ${way} parameter ${textOf(parameter, 'name') ?? ''}`));
  return sentences;
}

/** What is wrong inside a value, in lists and maps too. */
function valueSentences(element: ModdleElement, what: string): string[] {
  const definition = elementOf(element, 'definition') ?? element;
  const kind = kindOf(definition);
  if (kind === 'script')
    return [
      `has a script in ${what}: a mapping is FEEL, beginning with =, or \${…}; scripts belong in script tasks`,
    ];
  if (kind === 'list') return elementsOf(definition, 'items').flatMap((item) => valueSentences(item, what));
  if (kind !== 'map') return [];
  const entries = elementsOf(definition, 'entries');
  const keys = entries.map((entry) => textOf(entry, 'key'));
  const isBroken = keys.includes(undefined) || new Set(keys).size < keys.length;
  return [
    ...(isBroken ? [`has a map in ${what} whose entries do not each have a key of their own`] : []),
    ...entries.flatMap((entry) => valueSentences(entry, what)),
  ];
}
