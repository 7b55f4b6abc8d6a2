import { orderedScopes } from '../../source/ordered-scopes.ts';
import { problem } from '../../problem.ts';
import { startsOf } from '../../source/ways/starts.ts';
import type { Source } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// Beside a start event every other element has an incoming flow (BPMN 2.0.2, 10.5.2). One that has none is begun
// together with the start event: mostly a flow that was forgotten, and work that starts at once.

export const startDrawn: Rule = (source) =>
  orderedScopes(source)
    .flatMap((id) => strangersIn(source, id))
    .map((node) =>
      problem(node, 'begins together with the start event beside it: no sequence flow leads to it'),
    );

function strangersIn(source: Source, scopeId: string) {
  const { startEvents, implicitStarts } = startsOf(source, scopeId);
  if (startEvents.length === 0) return [];
  return implicitStarts.flatMap((id) => source.nodes.get(id) ?? []);
}
