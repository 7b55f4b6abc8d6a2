import { isComputed } from '../../../expressions/compile-expression.ts';
import { definitionsOf } from './events.ts';
import { messageFlowsFrom, messageFlowsTo } from '../ways/message-flows.ts';
import { elementOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { Source, SourceMessageFlow, SourceNode } from '../source.ts';

// How messages are called: by the message that an element or a message flow refers to. Between two pools of one
// file nothing needs to be named: the message is then called as its flow, by the flow's id.

/** The name of the message that a task, a message event definition or a message flow refers to. */
export const messageNameOf = (referring: ModdleElement): string | undefined =>
  textOf(elementOf(referring, 'messageRef'), 'name');

/** The names that an element itself gives its messages; an event may have several. */
export const namesAt = (element: ModdleElement): string[] =>
  [element, ...definitionsOf(element)].flatMap((referring) => messageNameOf(referring) ?? []);

/** The same name at both ends, whichever of them gives it. A computed one belongs to the end that computes it. */
export function nameOfMessageFlow({ id, element, from, to }: SourceMessageFlow): string {
  const given = [to, from].flatMap((end) => (end ? namesAt(end.element) : []));
  return messageNameOf(element) ?? given.find((name) => !isComputed(name)) ?? id;
}

/** What a node without a name of its own waits for or throws, by the first message flow drawn to or from it. */
export function nameByMessageFlow(source: Source, node: SourceNode): string | undefined {
  const [flow] = [...messageFlowsTo(source, node), ...messageFlowsFrom(source, node)];
  return flow && nameOfMessageFlow(flow);
}
