import { eventKindsOf } from '../../source/events/events.ts';
import { isFalse } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// An error always ends what it was thrown in (BPMN 2.0.2, 10.5.4: error events are interrupting only).

export const errorInterrupts: Rule = (source) =>
  nodesOf(source, 'boundaryEvent', 'startEvent')
    .filter(({ element }) => eventKindsOf(element).includes('error'))
    .filter(({ element }) => isFalse(element, 'cancelActivity') || isFalse(element, 'isInterrupting'))
    .map((event) => problem(event, 'does not interrupt: error events always interrupt what they catch from'));
