import { definitionsOf, eventKindOf } from '../events.ts';
import { messageNameOf } from '../message-name.ts';
import { problem } from '../problem.ts';
import type { SourceNode } from '../source.ts';
import type { Rule } from './rule.ts';

export const messageNamed: Rule = (source) =>
  [...source.nodes.values()]
    .filter(
      (node) =>
        isAboutMessage(node) && referring(node).every((element) => messageNameOf(element) === undefined),
    )
    .map((node) => problem(node, 'names no message: its messageRef must refer to a message that has a name'));

const isAboutMessage = (node: SourceNode): boolean =>
  node.kind === 'receiveTask' || eventKindOf(node.element) === 'message';

const referring = (node: SourceNode) =>
  node.kind === 'receiveTask' ? [node.element] : definitionsOf(node.element);
