import { isCompensation } from '../compensation.ts';
import { definitionsOf } from '../events.ts';
import { elementOf, isFalse, isKind, isTrue, textOf } from '../moddle-element.ts';
import { problem } from '../problem.ts';
import type { Source, SourceNode } from '../source.ts';
import { nodesOf } from './nodes-of.ts';
import type { Rule } from './rule.ts';

// What a compensation event undoes is an activity beside it, or, from an event sub-process, one beside that
// (BPMN 2.0.2, 10.5.5: it must be visible). Whoever throws it waits until all is undone.

export const compensationThrown: Rule = (source) =>
  nodesOf(source, 'intermediateThrowEvent', 'endEvent')
    .filter(isCompensation)
    .flatMap((event) => sentencesFor(source, event).map((sentence) => problem(event, sentence)));

function sentencesFor(source: Source, event: SourceNode): string[] {
  const [definition] = definitionsOf(event.element);
  if (!definition) return [];
  const sentences: string[] = [];
  if (isFalse(definition, 'waitForCompletion'))
    sentences.push('says waitForCompletion="false": this engine goes on only when all is undone');
  const activity = elementOf(definition, 'activityRef');
  const target = activity && source.nodes.get(source.idOf.get(activity) ?? '');
  if (activity && (!target || !isKind(activity, 'Activity') || target.scopeId !== reachOf(source, event)))
    sentences.push(`undoes ${textOf(activity, 'id') ?? ''}: it must be an activity beside the event`);
  return sentences;
}

function reachOf(source: Source, event: SourceNode): string {
  const around = source.nodes.get(event.scopeId);
  return around && isTrue(around.element, 'triggeredByEvent') ? around.scopeId : event.scopeId;
}
