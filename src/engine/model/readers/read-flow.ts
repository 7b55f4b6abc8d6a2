import { conditionOf } from '../source/ways/condition-of.ts';
import { textOf } from '../xml/moddle-element.ts';
import type { SequenceFlow } from '../model.ts';
import type { SourceFlow } from '../source/source.ts';
import { optional } from './optional.ts';
import { readExpression } from './read-expression.ts';
import type { Reading } from './reading.ts';

/** Undefined for a flow that does not connect two elements; a rule has said so. */
export function readFlow(reading: Reading, flow: SourceFlow): SequenceFlow | undefined {
  const { id, element, sourceId, targetId } = flow;
  if (sourceId === undefined || targetId === undefined) return undefined;
  const condition = conditionOf(reading.source, element)?.source;
  return {
    id,
    sourceId,
    targetId,
    ...optional({ name: textOf(element, 'name'), condition: readExpression(reading, flow, condition) }),
  };
}
