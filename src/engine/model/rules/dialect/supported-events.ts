import { eventKinds } from '../../nodes/event-kinds.ts';
import { eventKindsOf } from '../../source/events/events.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// Which kinds of event this engine executes where. An event of another kind is refused by name. A compensation
// boundary event waits for nothing: the activity it stands on says what undoes it.

export const executableEvents: ReadonlyMap<string, readonly string[]> = new Map([
  ['startEvent', ['none', ...eventKinds.startEvent]],
  ['intermediateCatchEvent', [...eventKinds.intermediateCatchEvent]],
  ['intermediateThrowEvent', ['none', ...eventKinds.intermediateThrowEvent]],
  ['boundaryEvent', [...eventKinds.boundaryEvent, 'compensate']],
  ['endEvent', ['none', ...eventKinds.endEvent]],
]);

export const supportedEvents: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) => {
    const kinds = executableEvents.get(node.kind);
    const written = eventKindsOf(node.element);
    if (kinds === undefined) return [];
    if (written.length === 0 && !kinds.includes('none'))
      return [problem(node, 'has no event definition: such an event must say what it waits for')];
    return written.filter((kind) => !kinds.includes(kind)).map((kind) => refused(node, kind));
  });

const refused = (node: SourceNode, kind: string) =>
  problem(
    node,
    `is an event of kind ${kind}: this engine does not execute ${kind} events as ${node.kind} yet`,
  );
