import { elementOf, isFalse, isTrue, textOf } from '../../xml/moddle-element.ts';
import type { AdHocSubProcess, EventSubProcess, SubProcess } from '../../model.ts';
import type { SourceNode } from '../../source/source.ts';
import { optional } from '../optional.ts';
import { readActivity } from '../read-base.ts';
import { readCondition, readExpression } from '../read-expression.ts';
import { readSettings } from './read-settings.ts';
import { readSubProcess } from './read-task.ts';
import type { Reading } from '../reading.ts';

/** An event sub-process cannot be one as well; a rule has said so. */
export function readAdHocSubProcess(
  reading: Reading,
  node: SourceNode,
): AdHocSubProcess | SubProcess | EventSubProcess {
  const { element } = node;
  if (isTrue(element, 'triggeredByEvent')) return readSubProcess(reading, node);
  return {
    type: 'ad-hoc-sub-process',
    ...readActivity(reading, node),
    sequential: textOf(element, 'ordering') === 'Sequential',
    cancelsRemaining: !isFalse(element, 'cancelRemainingInstances'),
    ...optional({
      completionCondition: readCondition(reading, node, elementOf(element, 'completionCondition')),
      activeElements: readExpression(reading, node, readSettings(element)['activeElementsCollection']),
    }),
  };
}
