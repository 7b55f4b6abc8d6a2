import { alurTextOf, separateFromOf } from '../../source/alur-text.ts';
import { definitionKindOf, definitionsOf } from '../../source/events/events.ts';
import { textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// The alur: attributes take few values each, and a misspelt one would silently lose its effect.

const values: ReadonlyMap<string, readonly string[]> = new Map([
  ['waitingFor', ['office', 'applicant', 'authority']],
  ['deadline', ['target', 'maximum']],
  ['pausable', ['true', 'false']],
]);

export const alurAttributes: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) =>
    sentencesFor(source, node).map((sentence) => problem(node, sentence)),
  );

function sentencesFor(source: Source, node: SourceNode): string[] {
  return [...wrongValues(node), ...strangers(source, node), ...timerOnly(node)];
}

function wrongValues({ element }: SourceNode): string[] {
  return [...values].flatMap(([name, allowed]) =>
    writtenOn(element, name)
      .filter((value) => !allowed.includes(value))
      .map((value) => `has alur:${name}="${value}": it must be one of ${allowed.join(', ')}`),
  );
}

/** On an event that has several definitions, each may say it differently. */
const writtenOn = (element: ModdleElement, name: string): string[] => {
  const [first, ...others] = definitionsOf(element);
  const texts = [first, ...others].flatMap((definition) => alurTextOf(element, name, definition) ?? []);
  return [...new Set(texts)];
};

function strangers(source: Source, { element }: SourceNode): string[] {
  return separateFromOf(element)
    .filter((id) => source.nodes.get(id)?.kind !== 'userTask')
    .map((id) => `has alur:separateFrom="${id}": it must name a user task of this process`);
}

function timerOnly({ element }: SourceNode): string[] {
  const names = ['calendar', 'pausable', 'deadline'];
  const definitions = definitionsOf(element);
  const isTimer = definitions.some((definition) => definitionKindOf(definition) === 'timer');
  const others = definitions.filter((definition) => definitionKindOf(definition) !== 'timer');
  const wrong = names.filter(
    (name) =>
      (!isTimer && alurTextOf(element, name) !== undefined) ||
      others.some((definition) => textOf(definition, `alur:${name}`) !== undefined),
  );
  return wrong.map((name) => `has alur:${name}: only a timer event can have it`);
}
