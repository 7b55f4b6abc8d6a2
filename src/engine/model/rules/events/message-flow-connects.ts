import { problem } from '../../problem.ts';
import type { SourceMessageFlow } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// A message flow connects two pools, or elements of two pools (BPMN 2.0.2, 7.6.2).

export const messageFlowConnects: Rule = ({ messageFlows }) =>
  messageFlows.flatMap((flow) => sentencesFor(flow).map((sentence) => problem(flow, sentence)));

function sentencesFor({ from, to }: SourceMessageFlow): string[] {
  const sentences: string[] = [];
  if (!from)
    sentences.push(
      'comes from nothing: its sourceRef must name a pool, or an element of one, in the same file',
    );
  if (!to)
    sentences.push(
      'leads to nothing: its targetRef must name a pool, or an element of one, in the same file',
    );
  if (from && to && from.processId === to.processId)
    sentences.push(
      `leads from ${from.id} to ${to.id} in the same pool: a message flow connects two pools, a sequence flow two elements of one`,
    );
  return sentences;
}
