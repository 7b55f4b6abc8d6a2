import { extensionsOf, isFalse, isTrue, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { JobSettings } from '../../model.ts';
import { optional } from '../optional.ts';
import { readExpression } from '../read-expression.ts';
import type { Reading } from '../reading.ts';

/**
 * Of a flow node, or of the multi-instance characteristics of one: those say it for each round. Priority and
 * retry cycle of the process hold for all that say none. Undefined where nothing is said.
 */
export function readJobSettings(
  reading: Reading,
  id: string,
  element: ModdleElement,
): JobSettings | undefined {
  const { source } = reading;
  const [of, process] = [
    { id, element },
    { id: source.id, element: source.process },
  ];
  const isBefore = isTrue(element, 'camunda:asyncBefore') || isTrue(element, 'camunda:async');
  const settings = {
    ...(isBefore && { asyncBefore: true as const }),
    ...(isTrue(element, 'camunda:asyncAfter') && { asyncAfter: true as const }),
    ...(isFalse(element, 'camunda:exclusive') && { exclusive: false as const }),
    ...optional({
      priority:
        readExpression(reading, of, textOf(element, 'camunda:jobPriority')) ??
        readExpression(reading, process, textOf(source.process, 'camunda:jobPriority')),
      retryCycle:
        readExpression(reading, of, retryCycleOf(element)) ??
        readExpression(reading, process, retryCycleOf(source.process)),
    }),
  };
  return Object.keys(settings).length === 0 ? undefined : settings;
}

/** The text of camunda:failedJobRetryTimeCycle. */
export const retryCycleOf = (element: ModdleElement): string | undefined =>
  textOf(extensionsOf(element, 'camunda:FailedJobRetryTimeCycle')[0], 'body');
