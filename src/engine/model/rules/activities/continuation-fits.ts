import { eventKindsOf } from '../../source/events/events.ts';
import { isCompensation } from '../../source/ways/compensation.ts';
import { instantiatingIn, waitsBehind } from '../../source/events/instantiating.ts';
import { isTrue } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// camunda:asyncBefore and asyncAfter stop a token before or after an element. Where no token comes by, or the
// element is over in the moment in which it is entered, they would silently do nothing.

export const continuationFits: Rule = (source) => {
  const happened = happenedAlready(source);
  return [...source.nodes.values()].flatMap((node) =>
    sentencesFor(node, happened).map((sentence) => problem(node, sentence)),
  );
};

function sentencesFor(node: SourceNode, happened: ReadonlySet<string>): string[] {
  const isBefore = ['asyncBefore', 'async'].some((name) => isTrue(node.element, `camunda:${name}`));
  const isAfter = isTrue(node.element, 'camunda:asyncAfter');
  const sentences: string[] = [];
  if (isBefore && happened.has(node.id))
    sentences.push(
      'has camunda:asyncBefore: it is entered when its event has happened, so the element after it must have it',
    );
  if (isAfter && node.kind === 'eventBasedGateway')
    sentences.push('has camunda:asyncAfter: its events wait for it, so the elements after them must have it');
  if (isAfter && isThrownAway(node))
    sentences.push(
      'has camunda:asyncAfter: what it throws takes its token away, so nothing goes on after it',
    );
  if ((isBefore || isAfter) && isTrue(node.element, 'triggeredByEvent'))
    sentences.push(
      'has camunda:asyncBefore or asyncAfter: an event sub-process begins with its start event, which can have it',
    );
  if ((isBefore || isAfter) && isCompensationBoundary(node))
    sentences.push(
      'has camunda:asyncBefore or asyncAfter: compensation leads no token to it, so the activity it starts must have it',
    );
  return sentences;
}

const isThrownAway = ({ kind, element }: SourceNode): boolean =>
  kind === 'endEvent' && eventKindsOf(element).some((thrown) => thrown === 'error' || thrown === 'cancel');

const isCompensationBoundary = (node: SourceNode): boolean =>
  node.kind === 'boundaryEvent' && isCompensation(node);

/** Elements that are entered and over at once: events behind an event-based gateway, what begins an instance. */
const happenedAlready = (source: Source): ReadonlySet<string> =>
  new Set([
    ...[...source.nodes.values()].flatMap((node) => waitsBehind(source, node).map(({ id }) => id)),
    ...[...source.scopes.keys()].flatMap((id) => instantiatingIn(source, id)),
  ]);
