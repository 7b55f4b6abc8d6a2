import { alurTextOf } from '../alur-text.ts';
import { eventKindOf } from '../events.ts';
import { problem } from '../problem.ts';
import type { Source, SourceNode } from '../source.ts';
import type { Rule } from './rule.ts';

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
  return [...values].flatMap(([name, allowed]) => {
    const value = alurTextOf(element, name);
    if (value === undefined || allowed.includes(value)) return [];
    return [`has alur:${name}="${value}": it must be one of ${allowed.join(', ')}`];
  });
}

function strangers(source: Source, { element }: SourceNode): string[] {
  const others = (alurTextOf(element, 'separateFrom') ?? '').split(/\s+/).filter((id) => id !== '');
  return others
    .filter((id) => source.nodes.get(id)?.kind !== 'userTask')
    .map((id) => `has alur:separateFrom="${id}": it must name a user task of this process`);
}

function timerOnly({ element }: SourceNode): string[] {
  if (eventKindOf(element) === 'timer') return [];
  return ['calendar', 'pausable', 'deadline']
    .filter((name) => alurTextOf(element, name) !== undefined)
    .map((name) => `has alur:${name}: only a timer event can have it`);
}
