import { definitionsOfKind } from '../../source/events/events.ts';
import { messageFlowsFrom } from '../../source/ways/message-flows.ts';
import { messageNameOf, nameOfMessageFlow } from '../../source/events/message-name.ts';
import { textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { Sending } from '../../nodes/node.ts';
import type { MessageFlowEnd, SourceMessageFlow, SourceNode } from '../../source/source.ts';
import { optional } from '../optional.ts';
import { readExpression } from '../read-expression.ts';
import type { Reading } from '../reading.ts';

/**
 * What an element sends by itself, or by one message definition of it: a message for each message flow. One to a
 * black box goes to no one in here, unless it has a name: then whoever waits for that name, in a process of another
 * file, may be who the black box stands for. Undefined without a message flow.
 */
export function readSends(
  reading: Reading,
  node: SourceNode,
  sender: ModdleElement,
): readonly Sending[] | undefined {
  const own = node.kind === 'receiveTask' ? undefined : messageNameOf(sender);
  const flows = messageFlowsFrom(reading.source, node).filter((flow) => carrierOf(flow, node) === sender);
  const sends = flows.flatMap((flow): Sending[] => {
    const name = readExpression(reading, node, own ?? nameOfMessageFlow(flow));
    if (!name) return [];
    if (own !== undefined && flow.to?.processId === undefined) return [{ name }];
    const drawn = optional({ name: textOf(flow.element, 'name'), to: addresseeOf(flow.to) });
    return [{ name, flow: { id: flow.id, ...drawn } }];
  });
  const toAnyone = sends.filter(({ flow }) => !flow).slice(0, 1);
  return sends.length > 0 ? [...sends.filter(({ flow }) => flow), ...toAnyone] : undefined;
}

/** Whose message a flow carries, where an event has several: the one it is named after, else the first. */
function carrierOf(flow: SourceMessageFlow, { element }: SourceNode): ModdleElement {
  const definitions = definitionsOfKind(element, 'message');
  const name = nameOfMessageFlow(flow);
  return definitions.find((definition) => messageNameOf(definition) === name) ?? definitions[0] ?? element;
}

function addresseeOf(end: MessageFlowEnd | undefined) {
  if (end?.processId === undefined) return undefined;
  return { processId: end.processId, ...(end.isPool ? {} : { elementId: end.id }) };
}
