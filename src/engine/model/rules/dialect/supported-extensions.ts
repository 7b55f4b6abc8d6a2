import { definitionsOf } from '../../source/events/events.ts';
import { extensionsOf, isKind, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

// camunda: extensions that do something when the process runs. Extensions of other tools, and those that
// only describe, are ignored; these would silently not happen, so they are refused.

const doing = ['executionListener', 'taskListener', 'connector', 'errorEventDefinition'] as const;
const calling = ['topic', 'expression', 'class', 'delegateExpression'] as const;

export const supportedExtensions: Rule = (source) => {
  const elements = [
    ...source.nodes.values(),
    ...source.flows.values(),
    { id: source.id, element: source.process },
  ];
  return elements.flatMap((at) =>
    refusedOf(at.element).map((name) =>
      problem(at, `uses camunda:${name}: this engine does not execute it yet`),
    ),
  );
};

const refusedOf = (element: ModdleElement): string[] => [
  ...doing.filter((name) => extensionsOf(element, typeOf(name)).length > 0),
  ...calling.filter((name) => isKind(element, 'Event') && callsOut(element, name)),
];

const callsOut = (event: ModdleElement, name: string): boolean =>
  definitionsOf(event).some((definition) => textOf(definition, `camunda:${name}`) !== undefined);

const typeOf = (name: string): string => `camunda:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
