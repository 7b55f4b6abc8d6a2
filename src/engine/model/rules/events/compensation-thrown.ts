import { definitionsOfKind } from '../../source/events/events.ts';
import { elementOf, isKind, isTrue, textOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// What a compensation event undoes is an activity beside it, or, from an event sub-process, also one beside that
// (BPMN 2.0.2, 10.5.5: it must be visible).

export const compensationThrown: Rule = (source) =>
  nodesOf(source, 'intermediateThrowEvent', 'endEvent').flatMap((event) =>
    sentencesFor(source, event).map((sentence) => problem(event, sentence)),
  );

const sentencesFor = (source: Source, event: SourceNode): string[] =>
  definitionsOfKind(event.element, 'compensate').flatMap((definition) => {
    const activity = elementOf(definition, 'activityRef');
    const target = activity && source.nodes.get(source.idOf.get(activity) ?? '');
    const isVisible =
      target && isKind(target.element, 'Activity') && reachOf(source, event).includes(target.scopeId);
    if (!activity || isVisible) return [];
    return [`undoes ${textOf(activity, 'id') ?? ''}: it must be an activity beside the event`];
  });

function reachOf(source: Source, { scopeId }: SourceNode): string[] {
  const around = source.nodes.get(scopeId);
  const isBeside = around && isTrue(around.element, 'triggeredByEvent');
  return isBeside ? [scopeId, ...reachOf(source, around)] : [scopeId];
}
