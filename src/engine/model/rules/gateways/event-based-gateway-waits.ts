import { conditionOf } from '../../source/ways/condition-of.ts';
import { eventKindOf } from '../../source/events/events.ts';
import { elementOf, isTrue, textOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// An event-based gateway waits for the first of the events behind it, so each way out begins with something
// that waits. A parallel one waits for all of them, and stands only where a process begins (BPMN 2.0.2, 10.6.6).

export const eventBasedGatewayWaits: Rule = (source) =>
  nodesOf(source, 'eventBasedGateway').flatMap((gateway) =>
    [...sentencesFor(gateway), ...sentencesForWays(source, gateway)].map((text) => problem(gateway, text)),
  );

function sentencesFor({ element, outgoing }: SourceNode): string[] {
  const sentences: string[] = [];
  if (outgoing.length === 0) sentences.push('has no way out: it must lead to the events that it waits for');
  if (textOf(element, 'eventGatewayType') === 'Parallel' && !isTrue(element, 'instantiate'))
    sentences.push(
      'waits for all its events without instantiate="true": only what begins a process can be a parallel event-based gateway',
    );
  return sentences;
}

function sentencesForWays(source: Source, gateway: SourceNode): string[] {
  const flows = gateway.outgoing.flatMap((id) => source.flows.get(id) ?? []);
  return flows.flatMap((flow) => {
    const target = source.nodes.get(flow.targetId ?? '');
    const sentences: string[] = [];
    if (conditionOf(source, flow.element))
      sentences.push(`has a condition on the flow ${flow.id}: the event decides, not a condition`);
    if (target && !canWait(source, target)) {
      const what =
        'only a catching event, or a receive task without boundary events and loops, can be waited for';
      sentences.push(`leads to ${target.id}: ${what}`);
    }
    return sentences;
  });
}

function canWait(source: Source, { id, kind, element }: SourceNode): boolean {
  if (kind === 'intermediateCatchEvent') return eventKindOf(element) !== 'link';
  if (kind !== 'receiveTask') return false;
  return !source.boundaryEventsOn.has(id) && !elementOf(element, 'loopCharacteristics');
}
