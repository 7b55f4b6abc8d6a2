import { elementOf, isKind, isTrue } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// A boundary event sits on an activity of its own scope, and is reached by its event only.

export const boundaryEventAttached: Rule = (source) =>
  nodesOf(source, 'boundaryEvent').flatMap((event) =>
    sentencesFor(source, event).map((text) => problem(event, text)),
  );

function sentencesFor(source: Source, event: SourceNode): string[] {
  const host = elementOf(event.element, 'attachedToRef');
  const hostNode = host && source.nodes.get(source.idOf.get(host) ?? '');
  const sentences: string[] = [];
  if (!hostNode || !isKind(hostNode.element, 'Activity') || hostNode.scopeId !== event.scopeId) {
    sentences.push('is attached to nothing: attachedToRef must name an activity beside it');
  } else if (isTrue(hostNode.element, 'triggeredByEvent')) {
    sentences.push(
      `is attached to the event sub-process ${hostNode.id}: only an activity in the flow can carry it`,
    );
  }
  if (event.incoming.length > 0)
    sentences.push('has an incoming flow: a boundary event is reached by its event only');
  return sentences;
}
