import type { Problem } from '../../../../kernel/rejection.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceFlow } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// A sequence flow connects two elements of one process, and never crosses the border of a sub-process
// (BPMN 2.0.2, 7.6.1).

export const flowConnects: Rule = (source) =>
  [...source.flows.values()].flatMap((flow) => problemsOf(source, flow));

function problemsOf(source: Source, flow: SourceFlow): Problem[] {
  const loose = [
    ...(flow.sourceId === undefined ? [dangling(flow, 'comes from nothing', 'sourceRef')] : []),
    ...(flow.targetId === undefined ? [dangling(flow, 'leads to nothing', 'targetRef')] : []),
  ];
  return loose.length > 0 ? loose : crossing(source, flow);
}

const dangling = (flow: SourceFlow, what: string, end: string): Problem =>
  problem(flow, `${what}: its ${end} must name an element of the same process`);

function crossing(source: Source, flow: SourceFlow): Problem[] {
  const from = source.nodes.get(flow.sourceId ?? '')?.scopeId;
  const to = source.nodes.get(flow.targetId ?? '')?.scopeId;
  if (from === to) return [];
  const ends = `leads from ${flow.sourceId ?? ''} in ${from ?? ''} to ${flow.targetId ?? ''} in ${to ?? ''}`;
  return [problem(flow, `${ends}: a sequence flow may not cross the border of a sub-process`)];
}
