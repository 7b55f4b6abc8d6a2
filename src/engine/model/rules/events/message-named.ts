import { definitionsOfKind } from '../../source/events/events.ts';
import { messageNameOf, nameByMessageFlow } from '../../source/events/message-name.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

export const messageNamed: Rule = (source) =>
  [...source.nodes.values()]
    .filter(
      (node) =>
        referring(node).some((element) => messageNameOf(element) === undefined) &&
        nameByMessageFlow(source, node) === undefined,
    )
    .map((node) =>
      problem(
        node,
        'names no message: its messageRef must refer to a message that has a name, or a message flow lead to or from it',
      ),
    );

const referring = ({ kind, element }: SourceNode) =>
  kind === 'receiveTask' ? [element] : definitionsOfKind(element, 'message');
