import { comesFromOutside, instantiates, waitsBehind } from '../../source/events/instantiating.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// What begins instances stands where a process begins, and is reached by a message or a signal only.

export const instantiatingBegins: Rule = (source) =>
  nodesOf(source, 'receiveTask', 'eventBasedGateway')
    .filter(instantiates)
    .flatMap((node) => sentencesFor(source, node).map((sentence) => problem(node, sentence)));

function sentencesFor(source: Source, node: SourceNode): string[] {
  const sentences: string[] = [];
  if (source.nodes.has(node.scopeId))
    sentences.push('starts instances inside a sub-process: only a process has them');
  if (node.incoming.length > 0)
    sentences.push('starts instances and has an incoming flow: it is where a flow begins');
  const strangers = waitsBehind(source, node).filter((waiting) => !comesFromOutside(waiting));
  for (const { id } of strangers)
    sentences.push(
      `starts instances by ${id}: only a message or a signal can reach a process that has not begun`,
    );
  return sentences;
}
