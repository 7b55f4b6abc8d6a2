import { isLink, linkNameOf, otherHalvesOf } from '../../source/ways/links.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// A link leads from any number of throwing events to exactly one catching event of the same scope, and
// nothing else leads there (BPMN 2.0.2, 10.5.1). A catching event that nothing throws to is only never reached.

export const linkConnects: Rule = (source) => [
  ...nodesOf(source, 'intermediateThrowEvent')
    .filter(isLink)
    .flatMap((node) => sentencesForThrow(source, node).map((sentence) => problem(node, sentence))),
  ...nodesOf(source, 'intermediateCatchEvent')
    .filter((node) => isLink(node) && node.incoming.length > 0)
    .map((node) => problem(node, 'has an incoming flow: a catching link event is reached by its link only')),
];

function sentencesForThrow(source: Source, node: SourceNode): string[] {
  const targets = otherHalvesOf(source, node).map(({ id }) => id);
  const link = `throws the link "${linkNameOf(node)}"`;
  const sentences: string[] = [];
  if (targets.length === 0) sentences.push(`${link}, which no event of the same scope catches`);
  if (targets.length > 1) {
    sentences.push(`${link}, which several events catch (${targets.join(', ')}): a link leads to one place`);
  }
  if (node.outgoing.length > 0)
    sentences.push('has an outgoing flow: a throwing link event goes on where its link is caught');
  return sentences;
}
