import { eventKindsOf } from '../../source/events/events.ts';
import { isTrue } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// Which event definitions can stand together in one event (BPMN 2.0.2, 10.5.1). What ends or undoes is either
// the whole of an event or the last thing it does, and what has ended something cannot wait for anything else.

/** Of an end event, what nothing can follow. */
const last = ['error', 'cancel', 'terminate', 'compensate'];

export const multipleEventFits: Rule = (source) =>
  [...source.nodes.values()]
    .filter(({ element }) => eventKindsOf(element).length > 1)
    .flatMap((node) => sentencesFor(source, node).map((sentence) => problem(node, sentence)));

function sentencesFor(source: Source, node: SourceNode): string[] {
  const kinds = eventKindsOf(node.element);
  const sentences = kinds.includes('link')
    ? ['has a link beside other event definitions: a link is the whole of its event']
    : [];
  const isCatching = node.kind !== 'intermediateThrowEvent' && node.kind !== 'endEvent';
  return [...sentences, ...(isCatching ? catching(source, node, kinds) : throwing(kinds))];
}

function catching(source: Source, node: SourceNode, kinds: string[]): string[] {
  const sentences: string[] = [];
  if (kinds.includes('compensate'))
    sentences.push(
      'has a compensation beside other event definitions: nothing else can have something undone',
    );
  if (!isTrue(node.element, 'parallelMultiple')) return sentences;
  for (const kind of ['error', 'cancel'].filter((ending) => kinds.includes(ending)))
    sentences.push(
      `waits for all of its events, one of them of kind ${kind}: that ends what it could wait in`,
    );
  if (node.kind === 'startEvent' && !source.nodes.has(node.scopeId))
    sentences.push(
      'starts a process when all of its events have come: nothing says which of them belong to one instance before there is one. A parallel event-based gateway that instantiates does, by what the first of them brings',
    );
  return sentences;
}

function throwing(kinds: string[]): string[] {
  const ending = [...new Set(last.filter((kind) => kinds.includes(kind)))];
  const repeated = ['error', 'cancel', 'terminate'].filter(
    (kind) => kinds.filter((k) => k === kind).length > 1,
  );
  if (ending.length < 2 && repeated.length === 0) return [];
  const what = repeated.length > 0 ? `several of kind ${repeated.join(', ')}` : ending.join(' and ');
  return [`throws ${what}: only one of these can be the last that it does`];
}
